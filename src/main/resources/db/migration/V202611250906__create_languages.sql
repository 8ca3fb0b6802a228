create table language_list (
    id text not null,
    rank integer not null,
    sessions text not null,
    title text,
    compulsory_lv1 text[] not null,
    compulsory_lv2 text[] not null,
    optional_oral jsonb not null,
    marks jsonb not null,
    constraint language_list_pk primary key (id),
    constraint language_list_sessions_span check (sessions ~ '^\d{4}(-(\d{4})?)?$')
);
comment on table language_list is 'The national lists of languages, each for a span of sessions';

create table language_addition (
    list text not null,
    role text not null,
    code text not null,
    label text not null,
    source text not null,
    constraint language_addition_pk primary key (list, role, code),
    constraint language_addition_list_fk foreign key (list) references language_list (id),
    constraint language_addition_source_fk foreign key (source) references catalogue_source (id)
);
comment on table language_addition is 'Languages of a list that the copy which was read did not show';

create table specialty_language (
    specialty text not null,
    role text not null,
    from_session integer not null,
    to_session integer,
    languages text[] not null,
    note text,
    marks jsonb not null,
    constraint specialty_language_pk primary key (specialty, role, from_session),
    constraint specialty_language_specialty_fk foreign key (specialty) references specialty (slug)
);
comment on table specialty_language is 'The closed lists that some specialties impose';
