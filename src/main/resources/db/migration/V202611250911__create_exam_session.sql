create table exam_session (
    year integer not null,
    zone text not null,
    constraint exam_session_pk primary key (year)
);

create table session_parameter (
    session integer not null,
    parameter text not null,
    value jsonb not null,
    sources text[] not null,
    confidence text not null,
    note text,
    constraint session_parameter_pk primary key (session, parameter),
    constraint session_parameter_session_fk foreign key (session) references exam_session (year),
    constraint session_parameter_confidence_known check (confidence in ('H', 'M', 'L')),
    constraint session_parameter_sourced check (cardinality(sources) > 0)
);
comment on table session_parameter is 'What is known of a session; a parameter that is not known has no row';
comment on column session_parameter.confidence is
    'H: official text read; M: notice or institutional page read; L: secondary source or inference';
