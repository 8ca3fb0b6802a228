-- One validated state of a registration: complete, and never changed afterwards (R-94).
create table registration_version (
    registration uuid        not null constraint registration_version_registration references registration,
    version      integer     not null constraint registration_version_number check (version >= 0),
    submission   uuid        not null constraint registration_version_submission unique,
    author       text        not null,
    received_at  timestamptz not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    answers      jsonb       not null,
    verdict      jsonb       not null,
    rules        text[]      not null,
    confirmation jsonb       not null,
    constraint registration_version_pk primary key (registration, version)
);

comment on column registration_version.submission is 'the form that made it: sent twice, it still makes one version';
comment on column registration_version.rules is 'ids of the rules that spoke, R-52 for example';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger registration_version_is_immutable
    before update or delete or truncate on registration_version
    for each statement execute function refuse_change();
