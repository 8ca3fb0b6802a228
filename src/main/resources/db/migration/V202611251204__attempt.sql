-- How often somebody tried a number, or an address of the network tried any, in the running hour.
create table attempt (
    subject    bytea       not null constraint attempt_pk primary key,
    tries      integer     not null,
    started_at timestamptz not null
);
