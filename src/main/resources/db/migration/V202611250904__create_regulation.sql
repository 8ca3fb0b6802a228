create table regulation (
    id text not null,
    specialty text not null,
    rank integer not null,
    first_session integer not null,
    last_session integer,
    diploma_codes text[] not null,
    arrete jsonb,
    grid_status text not null,
    list_confidence text,
    note text,
    total_coefficient jsonb,
    language_rules jsonb not null,
    student_commitment jsonb,
    marks jsonb not null,
    constraint regulation_pk primary key (id),
    constraint regulation_specialty_fk foreign key (specialty) references specialty (slug),
    constraint regulation_sessions_ordered check (last_session is null or first_session <= last_session),
    constraint regulation_grid_status_known check (
        grid_status in ('complete', 'units-listed', 'partial', 'codes-only', 'units-unknown')
        or grid_status like 'complete-option-%'),
    constraint regulation_list_confidence_known check (list_confidence in ('high', 'medium', 'low'))
);
comment on table regulation is 'A règlement d''examen: the grid of units of some diplomas for some sessions';
comment on column regulation.list_confidence is
    'how far the list of compulsory units is to be trusted; low: to be confirmed before a registration is opened on it';
create index regulation_specialty_ix on regulation (specialty);
