-- Failed attempts to sign in, and until when the next one is refused. Subjects are kept as digests only.
create table sign_in_delay (
    subject   bytea       not null constraint sign_in_delay_pk primary key,
    failures  integer     not null,
    failed_at timestamptz not null,
    until     timestamptz not null
);

create index sign_in_delay_failed_at on sign_in_delay (failed_at);
