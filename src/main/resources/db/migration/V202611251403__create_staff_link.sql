-- A one-time link by which somebody makes their account theirs: password and second factor.
create table staff_link (
    digest     bytea       not null constraint staff_link_pk primary key,
    account    uuid        not null constraint staff_link_account references staff_account,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index staff_link_of_account on staff_link (account);
