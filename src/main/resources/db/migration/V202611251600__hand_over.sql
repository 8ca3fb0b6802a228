-- What was handed to the exam system of record. The lines are kept as they left, so that a file can be fetched again
-- and what was handed can be proven; the next hand over starts from them.
create table hand_over (
    id                bigint      generated always as identity constraint hand_over_pk primary key,
    session           integer     not null,
    scope             text        not null constraint hand_over_scope check (scope in ('NEW', 'ALL')),
    made_at           timestamptz not null,
    made_by           uuid        not null,
    made_name         text        not null,
    created           integer     not null,
    changed           integer     not null,
    removed           integer     not null,
    units             integer     not null,
    candidates_digest text        not null,
    units_digest      text        not null
);

comment on column hand_over.scope is 'NEW: only what is new or changed since the last one; ALL: every file ready';
comment on column hand_over.units is 'lines of the file of units, its head apart';
comment on column hand_over.candidates_digest is 'SHA-256 of the file of candidates, in hexadecimal digits';

create table hand_over_line (
    hand_over    bigint  not null constraint hand_over_line_hand_over references hand_over
                         deferrable initially deferred,
    rank         integer not null,
    registration uuid    not null constraint hand_over_line_registration references registration,
    number       text    not null,
    version      integer not null,
    operation    text    not null constraint hand_over_line_operation check (operation in
                     ('CREATED', 'CHANGED', 'REMOVED', 'PRESENT')),
    candidate    text    not null,
    units        text    not null,
    constraint hand_over_line_pk primary key (hand_over, rank)
);

comment on column hand_over_line.candidate is 'the line of the file of candidates, as it left';
comment on column hand_over_line.units is 'the lines of the file of units, as they left';

create index hand_over_line_registration_ix on hand_over_line (registration, hand_over);

create trigger hand_over_is_append_only
    before update or delete or truncate on hand_over
    for each statement execute function refuse_change();
create trigger hand_over_line_is_append_only
    before update or delete or truncate on hand_over_line
    for each statement execute function refuse_change();
