-- Who moved a registration from one state to another, when and why (R-101, R-102, R-104).
create table registration_status_change (
    id           bigint      generated always as identity constraint registration_status_change_pk primary key,
    registration uuid        not null constraint registration_status_change_registration references registration,
    before       text        not null,
    after        text        not null,
    author       text        not null,
    reason       text        not null,
    changed_at   timestamptz not null,
    constraint registration_status_change_differs check (before <> after)
);

create index registration_status_change_of on registration_status_change (registration, id);

create trigger registration_status_change_is_immutable
    before update or delete or truncate on registration_status_change
    for each statement execute function refuse_change();
