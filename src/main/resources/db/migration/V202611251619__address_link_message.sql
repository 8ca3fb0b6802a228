-- The link that confirms a new address (R-110) is a message like the other links.
alter table outgoing_message
    drop constraint outgoing_message_kind,
    add constraint outgoing_message_kind check (kind in
        ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE', 'ADDRESS_LINK',
         'REMINDER', 'OLD_VERSION', 'PROOF_ASKED', 'HEARING', 'KEPT', 'COMPLETE', 'REGISTERED', 'CORRECTED',
         'CANCELLED', 'REFUSED', 'WITHDRAWN', 'CONTACT_CHANGED', 'ADDRESS_CHANGED', 'LANGUAGE_ELSEWHERE',
         'ACCOMMODATION_REMINDER', 'INSTRUCTIONS', 'CONVOCATION', 'RESULTS', 'NEWS')),
    drop constraint outgoing_message_letter_has_content,
    add constraint outgoing_message_letter_has_content check (
        (content is null) = (kind in ('CONFIRMATION', 'CHANGE', 'ACCESS_LINK', 'ALREADY_REGISTERED', 'PROOF_CODE', 'ADDRESS_LINK')));
