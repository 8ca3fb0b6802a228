-- Letters of the exam office: their words are kept as they were sent, because the office proves them (R-100, R-101).
alter table outgoing_message
    drop constraint outgoing_message_kind,
    add constraint outgoing_message_kind check (kind in
        ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE',
         'REMINDER', 'OLD_VERSION', 'PROOF_ASKED', 'HEARING', 'KEPT', 'COMPLETE', 'REGISTERED', 'CORRECTED',
         'CANCELLED', 'REFUSED', 'WITHDRAWN', 'CONTACT_CHANGED', 'ADDRESS_CHANGED', 'LANGUAGE_ELSEWHERE',
         'ACCOMMODATION_REMINDER', 'INSTRUCTIONS', 'CONVOCATION', 'RESULTS', 'NEWS')),
    add column content jsonb,
    add column copy_of bigint constraint outgoing_message_copy_of references outgoing_message,
    add constraint outgoing_message_letter_has_content check (
        (content is null) = (kind in ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE'))),
    add constraint outgoing_message_letter_has_registration check (content is null or registration is not null);

comment on column outgoing_message.content is 'subject and paragraphs of a letter of the office, word for word; never erased or changed';
comment on column outgoing_message.copy_of is 'the message that this one sends again';

create function refuse_other_words() returns trigger language plpgsql as $$
begin
    raise exception 'the words of message % are kept as they were sent', old.id;
end
$$;

create trigger outgoing_message_keeps_its_words
    before update on outgoing_message
    for each row when (old.content is distinct from new.content)
    execute function refuse_other_words();
