create table acronym (
    acronym text not null,
    specialty text not null,
    constraint acronym_pk primary key (acronym),
    constraint acronym_specialty_fk foreign key (specialty) references specialty (slug)
);
comment on table acronym is 'Acronyms in use that the initials of the name do not give';
