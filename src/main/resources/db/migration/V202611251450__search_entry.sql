-- What the exam office looks registrations up by: one row each, derived from the registration, its current version and
-- its file. Nothing is written here on the candidate's way; whatever is lost or late is made again from its sources.
create sequence search_change;

create table search_entry (
    registration     uuid        not null constraint search_entry_pk primary key,
    session          integer     not null,
    number           text        collate "C" not null,
    version          integer     not null,
    status           text        not null,
    file_state       text        not null,
    revision         integer     not null,
    birth_name       text        not null,
    usage_name       text        not null,
    first_names      text        not null,
    name_order       text        collate "C" not null,
    spellings        text[]      not null,
    birth_date       text        collate "C" not null,
    commune          text        not null,
    department       text        not null,
    email            text        collate "C" not null,
    phone            text        not null,
    phone_reversed   text        collate "C" not null,
    candidate_number text        collate "C" not null,
    specialty        text        not null,
    option           text        not null,
    category         text        not null,
    form             text        not null,
    language         text        not null,
    second_language  text        not null,
    flags            text[]      not null,
    papers           text[]      not null,
    missing          text[]      not null,
    disability       boolean     not null,
    consent_press    boolean,
    consent_local    boolean,
    by_office        boolean     not null,
    first_at         timestamptz not null,
    changed_at       timestamptz not null,
    received_on      date,
    timeliness       text,
    to_check         boolean     not null,
    reminder_due     date,
    touched_by       text,
    touched_at       timestamptz,
    seen_at          timestamptz not null,
    layout           integer     not null,
    fingerprint      text        not null,
    change           bigint      not null
);

comment on table search_entry is 'derived; can be emptied at any time, it fills itself again';
comment on column search_entry.name_order is 'key of birth name and first names, as lists are sorted';
comment on column search_entry.spellings is
    'each word of the names: its beginnings (« DUR* ») and what is left without any one letter (« ~DURND »)';
comment on column search_entry.phone_reversed is 'digits from the last to the first, so that any writing ends alike';
comment on column search_entry.papers is 'each paper owed now with its state, « D-ID:RECEIVED »';
comment on column search_entry.missing is 'codes of the papers that keep the file from being complete (R-99)';
comment on column search_entry.by_office is 'whether any version was written by the office (R-103)';
comment on column search_entry.seen_at is 'registration.updated_at when the row was made';
comment on column search_entry.layout is 'which way of making the row made it; an older one is made again';
comment on column search_entry.change is
    'grows with each row whose content changes; rows are made by one node at a time, so none comes later with a smaller one';

create index search_entry_number on search_entry (number);
create index search_entry_spellings on search_entry using gin (spellings);
create index search_entry_email on search_entry (email);
create index search_entry_phone on search_entry (phone_reversed) where phone_reversed <> '';
create index search_entry_candidate_number on search_entry (candidate_number) where candidate_number <> '';
create index search_entry_by_name on search_entry (session, name_order, registration);
create index search_entry_by_number on search_entry (session, number, registration);
create index search_entry_by_first_version on search_entry (session, first_at, registration);
create index search_entry_by_last_version on search_entry (session, changed_at, registration);
create index search_entry_by_specialty on search_entry (session, specialty, name_order, registration);
create index search_entry_by_state on search_entry (session, file_state, name_order, registration);
create index search_entry_by_change on search_entry (session, change);

-- How far the rows are up to date: everything that was stored before has been read.
create table search_progress (
    only_row boolean     not null default true constraint search_progress_pk primary key
                         constraint search_progress_only_row check (only_row),
    read_to  timestamptz not null
);

insert into search_progress (read_to) values ('-infinity');

-- What was stored lately, found without an index that registering would have to keep: blocks are in the order of time.
create index registration_lately on registration using brin (updated_at) with (pages_per_range = 16, autosummarize = on);
create index registration_version_lately on registration_version
    using brin (recorded_at) with (pages_per_range = 16, autosummarize = on);
create index case_file_lately on case_file using brin (updated_at) with (pages_per_range = 16, autosummarize = on);
