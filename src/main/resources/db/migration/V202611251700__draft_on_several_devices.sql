-- A draft travels: the devices that opened it by a link sent to a mail address, beside the one where it began.
create table draft_device (
    digest    bytea       not null constraint draft_device_pk primary key,
    id        uuid        not null constraint draft_device_id unique,
    draft     uuid        not null constraint draft_device_draft references draft on delete cascade,
    opened_at timestamptz not null
);

create index draft_device_of on draft_device (draft);

create table draft_link (
    digest     bytea       not null constraint draft_link_pk primary key,
    draft      uuid        not null constraint draft_link_draft references draft on delete cascade,
    email      text        not null,
    sent_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index draft_link_of on draft_link (draft);
create index draft_link_to on draft_link (lower(email));

alter table draft
    add column writers          jsonb   not null default '{}',
    add column resume_email     text,
    add column proven_email     text,
    add column reminder_refused boolean not null default false;

comment on column draft.writers is 'by step, the device that answered it last; « 0 » is the one where the draft began';
comment on column draft.resume_email is 'where the last link was asked to be sent';
comment on column draft.proven_email is 'an address whose mail the candidate has read';
