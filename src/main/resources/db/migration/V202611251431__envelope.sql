-- What came to the office, once (R-98). An envelope typed wrongly is struck out, never erased.
create table envelope (
    id              bigint      generated always as identity constraint envelope_pk primary key,
    registration    uuid        not null constraint envelope_registration references registration,
    channel         text        not null constraint envelope_channel check (channel in
                        ('POST', 'REGISTERED_POST', 'COUNTER', 'UPLOAD', 'OTHER')),
    sent_on         date,
    uploaded_at     timestamptz,
    registered_mail text,
    received_on     date        not null,
    paper_version   integer     constraint envelope_version_positive check (paper_version >= 0),
    signed          boolean,
    dated           boolean,
    red_ink         boolean,
    timeliness      text        not null constraint envelope_timeliness check (timeliness in
                        ('IN_TIME', 'LATE', 'PROOF_NEEDED')),
    recorded_at     timestamptz not null,
    recorded_by     uuid        not null,
    recorded_name   text        not null,
    struck_at       timestamptz,
    struck_name     text,
    struck_reason   text,
    constraint envelope_upload_has_instant check ((channel = 'UPLOAD') = (uploaded_at is not null)),
    constraint envelope_sent_before_received check (sent_on <= received_on),
    constraint envelope_confirmation_whole check (
        num_nulls(paper_version, signed, dated, red_ink) in (0, 4)),
    constraint envelope_struck_whole check (num_nulls(struck_at, struck_name, struck_reason) in (0, 3))
);

comment on column envelope.sent_on is 'day of the postmark, null when it cannot be read; the day counts, not received_on';
comment on column envelope.paper_version is 'version printed on the confirmation inside, null when there is none (R-95)';
comment on column envelope.timeliness is 'of this envelope alone (R-05)';
comment on column envelope.struck_at is 'it was typed wrongly or on another file, and counts no more';

create index envelope_of_registration on envelope (registration, id);
create index envelope_by_reception on envelope (received_on) where struck_at is null;
create index envelope_by_registered_mail on envelope (registered_mail) where registered_mail is not null;

create function envelope_keeps_what_it_says() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.struck_at is null and new.struck_at is not null
       and (to_jsonb(new) - '{struck_at,struck_name,struck_reason}'::text[])
           = (to_jsonb(old) - '{struck_at,struck_name,struck_reason}'::text[]) then
        return new;
    end if;
    raise exception 'an envelope can only be struck out';
end
$$;

create trigger envelope_is_immutable
    before update or delete on envelope
    for each row execute function envelope_keeps_what_it_says();
create trigger envelope_is_kept
    before truncate on envelope
    for each statement execute function refuse_change();
