-- Who was reminded of an unfinished form, so that nobody is twice, whatever node is at it and whatever becomes of the
-- closing; and who refused. The addresses are kept as digests.
create table draft_reminder (
    session   integer     not null,
    recipient bytea       not null,
    draft     uuid        not null constraint draft_reminder_once_a_draft unique,
    sent_at   timestamptz not null,
    constraint draft_reminder_pk primary key (session, recipient)
);

create table draft_reminder_refusal (
    session    integer     not null,
    recipient  bytea       not null,
    refused_at timestamptz not null,
    constraint draft_reminder_refusal_pk primary key (session, recipient)
);
