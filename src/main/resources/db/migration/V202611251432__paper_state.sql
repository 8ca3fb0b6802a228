-- What the office made of each document of a file (R-91), as it stands; its history is in the journal. A document that
-- is not owed any more after a new version keeps its row.
create table paper_state (
    registration uuid        not null constraint paper_state_registration references registration,
    document     text        not null,
    state        text        not null constraint paper_state_state check (state in
                     ('RECEIVED', 'CONFORMING', 'NOT_CONFORMING', 'WAIVED')),
    reason       text,
    remark       text,
    set_at       timestamptz not null,
    set_by       uuid        not null,
    set_name     text        not null,
    constraint paper_state_pk primary key (registration, document),
    constraint paper_state_reason check (reason is not null or state not in ('NOT_CONFORMING', 'WAIVED'))
);

comment on table paper_state is 'no row: awaited';
comment on column paper_state.document is 'one document, D-STAGE for example, even where either of two is accepted';
comment on column paper_state.remark is 'what should be seen beside a paper that conforms, never anything medical (R-75)';

create index paper_state_by_state on paper_state (document, state);

-- A paper that the office asks for and the rules do not (R-99).
create table added_paper (
    registration uuid        not null constraint added_paper_registration references registration,
    document     text        not null,
    label        text        not null,
    reason       text        not null,
    added_at     timestamptz not null,
    added_by     uuid        not null,
    added_name   text        not null,
    constraint added_paper_pk primary key (registration, document)
);

comment on column added_paper.document is 'a code of the list, or D-AUTRE-1, D-AUTRE-2… for what the list does not name';
