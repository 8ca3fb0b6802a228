-- A new address that a candidate gave after the closing, until the link sent to it is followed (R-110).
create table address_link (
    digest       bytea       not null constraint address_link_pk primary key,
    registration uuid        not null constraint address_link_registration references registration,
    email        text        not null,
    phone        text,
    requested_at timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz
);

create index address_link_of on address_link (registration, requested_at);
