-- An envelope whose registration is unknown or over: nothing that came is lost.
create table unattached_envelope (
    id              bigint      generated always as identity constraint unattached_envelope_pk primary key,
    typed           text        not null default '',
    sender          text        not null constraint unattached_envelope_sender check (sender <> ''),
    channel         text        not null constraint unattached_envelope_channel check (channel in
                        ('POST', 'REGISTERED_POST', 'COUNTER', 'OTHER')),
    sent_on         date,
    registered_mail text,
    received_on     date        not null,
    remark          text        not null default '',
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    recorded_name   text        not null
);

comment on column unattached_envelope.typed is 'what was read or typed as its number';
comment on column unattached_envelope.remark is 'where it is kept, what is inside in a few words; nothing medical (R-75)';

create trigger unattached_envelope_is_append_only
    before update or delete or truncate on unattached_envelope
    for each statement execute function refuse_change();
