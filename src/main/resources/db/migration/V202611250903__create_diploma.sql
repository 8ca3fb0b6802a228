create table diploma (
    code text not null,
    specialty text not null,
    rank integer not null,
    letter text,
    nsf_group text,
    bcn_label text,
    option text,
    option_name text,
    rncp text[],
    arrete_date date,
    abrogation_date date,
    modification_dates date[],
    first_session integer not null,
    last_session integer,
    replaces text[],
    replaced_by text[],
    arrete_reference jsonb,
    constraint diploma_pk primary key (code),
    constraint diploma_specialty_fk foreign key (specialty) references specialty (slug),
    constraint diploma_code_official check (code ~ '^320\d{5}$'),
    constraint diploma_sessions_ordered check (last_session is null or first_session <= last_session)
);
comment on table diploma is 'One official code for each option and each generation of the diploma';
create index diploma_specialty_ix on diploma (specialty);
