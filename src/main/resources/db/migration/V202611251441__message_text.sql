-- What the head of the office made of the texts of the letters; without subject and body, the text of the house is back.
create table message_text (
    kind       text        not null,
    number     integer     not null constraint message_text_number_positive check (number > 0),
    subject    text,
    body       text,
    author     text        not null,
    written_at timestamptz not null,
    constraint message_text_pk primary key (kind, number),
    constraint message_text_whole_or_reset check ((subject is null) = (body is null))
);

create trigger message_text_is_append_only
    before update or delete or truncate on message_text
    for each statement execute function refuse_change();
