-- The office wrote to a candidate, who has until a day to answer (R-100, R-121).
create table reminder (
    id           bigint      generated always as identity constraint reminder_pk primary key,
    registration uuid        not null constraint reminder_registration references registration,
    ground       text,
    missing      jsonb       not null,
    addition     text,
    deadline     date        not null,
    message      bigint,
    sent_at      timestamptz not null,
    sent_by      uuid        not null,
    sent_name    text        not null,
    answered_on  date,
    answer       text,
    constraint reminder_answer_whole check ((answered_on is null) = (answer is null))
);

comment on column reminder.ground is 'what is intended if nothing comes; null when only papers are asked';
comment on column reminder.missing is 'what was asked: code, label, reason';
comment on column reminder.message is 'the letter, in outgoing_message';

create index reminder_of_registration on reminder (registration, id);
