-- What staff tell each other about a file.
create table note (
    id           bigint      generated always as identity constraint note_pk primary key,
    registration uuid        not null constraint note_registration references registration,
    text         text        not null constraint note_text_given check (text <> ''),
    written_at   timestamptz not null,
    written_by   uuid        not null,
    written_name text        not null
);

create index note_of_registration on note (registration, id);

create trigger note_is_immutable
    before update or delete or truncate on note
    for each statement execute function refuse_change();
