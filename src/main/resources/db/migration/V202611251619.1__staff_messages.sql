-- One-time links for the staff. The kinds of messages are those of the code; only their shape is kept here.
alter table outgoing_message
    drop constraint outgoing_message_kind,
    add constraint outgoing_message_kind check (kind ~ '^[A-Z]+(_[A-Z]+)*$'),
    drop constraint outgoing_message_letter_has_content,
    add constraint outgoing_message_letter_has_content check (
        (content is null) = (kind in ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE',
                                      'ADDRESS_LINK', 'STAFF_INVITATION', 'STAFF_RENEWAL')));
