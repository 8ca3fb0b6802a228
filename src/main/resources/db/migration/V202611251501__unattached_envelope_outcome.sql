-- What became of an envelope that was attached to no file.
create table unattached_envelope_outcome (
    envelope     bigint      not null constraint unattached_envelope_outcome_pk primary key
                             constraint unattached_envelope_outcome_envelope references unattached_envelope,
    kind         text        not null constraint unattached_envelope_outcome_kind check (kind in
                     ('ATTACHED', 'RETURNED', 'FORWARDED')),
    registration uuid        constraint unattached_envelope_outcome_registration references registration,
    words        text        not null default '',
    decided_at   timestamptz not null,
    decided_by   uuid        not null,
    decided_name text        not null,
    constraint unattached_envelope_outcome_attached check ((kind = 'ATTACHED') = (registration is not null))
);

create trigger unattached_envelope_outcome_is_append_only
    before update or delete or truncate on unattached_envelope_outcome
    for each statement execute function refuse_change();
