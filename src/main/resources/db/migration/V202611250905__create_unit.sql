create table unit (
    regulation text not null,
    code text not null,
    rank integer not null,
    paper text,
    title text,
    domain text not null,
    optional boolean not null,
    options text[],
    coefficient numeric,
    coefficient_status text,
    form text,
    minutes integer,
    ccf_possible boolean,
    internship_based boolean,
    language_role text,
    placeholder boolean not null,
    note text,
    marks jsonb not null,
    constraint unit_pk primary key (regulation, code),
    constraint unit_regulation_fk foreign key (regulation) references regulation (id),
    constraint unit_domain_known check (domain in ('general', 'professional', 'optional')),
    constraint unit_optional_is_a_domain check (optional = (domain = 'optional')),
    constraint unit_coefficient_positive check (coefficient > 0),
    constraint unit_minutes_plausible check (minutes between 5 and 1200),
    constraint unit_language_role_known check (language_role in ('LV1', 'LVA', 'LVB', 'LVFAC'))
);
comment on column unit.code is
    'as in the files: a letter at the end tells options apart and is not part of the official code';
comment on column unit.options is 'letters of the options it concerns; null: all';
comment on column unit.internship_based is 'whether it rests on the internship or on work; null: not known';
comment on column unit.marks is 'how far the code, the title, the details and the link to the internship are to be trusted';
