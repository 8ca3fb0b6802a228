-- What was written to whom, whether it left, and if not why (R-93). Neither the text nor the PDF is kept: both are made
-- at sending from the frozen version, so the access key never lies here.
create table outgoing_message (
    id              bigint generated always as identity constraint outgoing_message_pk primary key,
    kind            text        not null constraint outgoing_message_kind check (kind in
                        ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE')),
    recipient       text        not null,
    registration    uuid,
    version         integer,
    sealed          bytea,
    created_at      timestamptz not null,
    expires_at      timestamptz,
    next_attempt_at timestamptz,
    sent_at         timestamptz,
    failed_at       timestamptz,
    attempts        integer     not null default 0,
    last_outcome    text,
    constraint outgoing_message_version check (
        kind not in ('CONFIRMATION', 'CHANGE') or (registration is not null and version is not null)),
    constraint outgoing_message_sent_or_failed check (sent_at is null or failed_at is null),
    constraint outgoing_message_open_has_next check (
        (next_attempt_at is null) = (sent_at is not null or failed_at is not null)),
    constraint outgoing_message_closed_keeps_no_secret check (
        sealed is null or (sent_at is null and failed_at is null))
);

comment on column outgoing_message.sealed is
    'number, one-time path or code, enciphered with the secret of the site; erased once the message left or failed';
comment on column outgoing_message.expires_at is 'after it the message is of no use and is not sent any more';

create index outgoing_message_of_registration on outgoing_message (registration, id) where registration is not null;
create index outgoing_message_open on outgoing_message (created_at) where sent_at is null and failed_at is null;
create index outgoing_message_failed on outgoing_message (failed_at) where failed_at is not null;
