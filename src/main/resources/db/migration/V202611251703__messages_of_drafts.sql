-- A link to an unfinished form, a reminder of it, and the code that confirms an address, beside the other links and codes.
alter table outgoing_message
    drop constraint outgoing_message_letter_has_content,
    add constraint outgoing_message_letter_has_content check (
        (content is null) = (kind in ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE',
                                      'ADDRESS_LINK', 'STAFF_INVITATION', 'STAFF_RENEWAL',
                                      'DRAFT_LINK', 'DRAFT_REMINDER', 'ADDRESS_CODE')));
