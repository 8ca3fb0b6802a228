-- Two registrations that look like one person's, and that somebody of the office found to be two people's (R-36).
create table separate_people (
    one             uuid        not null constraint separate_people_one references registration,
    other           uuid        not null constraint separate_people_other references registration,
    traits          text[]      not null,
    reason          text        not null constraint separate_people_reason_given check (reason <> ''),
    decided_by      uuid        not null,
    decided_by_name text        not null,
    decided_at      timestamptz not null,
    constraint separate_people_pk primary key (one, other, decided_at),
    constraint separate_people_in_order check (one < other)
);

comment on column separate_people.traits is
    'what they had in common then; the pair is shown again once they have more in common than that';

create trigger separate_people_is_immutable
    before update or delete or truncate on separate_people
    for each statement execute function refuse_change();
