-- What the exam office did and looked at, each entry chained to the one before by its fingerprint.
create table journal_entry (
    number       bigint      not null constraint journal_entry_pk primary key,
    at           timestamptz not null,
    actor        uuid,
    actor_name   text        not null,
    action       text        not null,
    summary      text        not null,
    registration uuid,
    subject      text        not null default '',
    details      jsonb       not null default '{}',
    fingerprint  text        not null constraint journal_entry_fingerprint check (length(fingerprint) = 64)
);

comment on column journal_entry.number is 'from 1, one more each, without a hole: the table is locked to add';
comment on column journal_entry.fingerprint is 'keyed digest of the entry and of the fingerprint before it';

create index journal_entry_registration on journal_entry (registration, number) where registration is not null;
create index journal_entry_actor on journal_entry (actor, number) where actor is not null;

create trigger journal_entry_is_append_only
    before update or delete or truncate on journal_entry
    for each statement execute function refuse_change();
