-- Each try to hand a message to the mail server, with the server's answer.
create table delivery_attempt (
    message bigint      not null constraint delivery_attempt_message references outgoing_message,
    number  integer     not null constraint delivery_attempt_number_positive check (number > 0),
    at      timestamptz not null,
    outcome text        not null constraint delivery_attempt_outcome check (outcome in
                ('SENT', 'UNREACHABLE', 'DEFERRED', 'RECIPIENT_DEFERRED', 'ERROR',
                 'REFUSED', 'BAD_ADDRESS', 'EXPIRED', 'SUPERSEDED')),
    reason  text        not null,
    constraint delivery_attempt_pk primary key (message, number)
);
