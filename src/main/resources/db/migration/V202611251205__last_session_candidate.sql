-- Candidates of the last session in this academy, from whom the form is prefilled (R-31).
create table last_session_candidate (
    session      integer not null,
    number       text    not null,
    birth_date   text    not null,
    answers      jsonb   not null,
    email        text,
    constraint last_session_candidate_pk primary key (session, number)
);
