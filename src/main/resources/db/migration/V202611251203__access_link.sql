-- A one-time link to a registration, sent to the address on file; only its digest is kept.
create table access_link (
    digest       bytea       not null constraint access_link_pk primary key,
    registration uuid        not null constraint access_link_registration references registration,
    expires_at   timestamptz not null,
    used_at      timestamptz
);
