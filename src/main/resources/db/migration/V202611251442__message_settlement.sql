-- What the exam office did about a message that did not arrive, so that it need not be looked at again.
create table message_settlement (
    message bigint      not null constraint message_settlement_pk primary key
                        constraint message_settlement_message references outgoing_message,
    means   text        not null constraint message_settlement_means check (means in
                            ('BY_POST', 'BY_PHONE', 'BY_HAND', 'NOT_NEEDED')),
    author  text        not null,
    at      timestamptz not null
);

create trigger message_settlement_is_append_only
    before update or delete or truncate on message_settlement
    for each statement execute function refuse_change();
