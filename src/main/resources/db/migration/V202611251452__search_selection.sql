-- An action on several files: who is touched is frozen when it is shown, and done exactly so once it is confirmed.
create table search_selection (
    id           uuid        not null constraint search_selection_pk primary key,
    member       uuid        not null constraint search_selection_member references staff_account,
    member_name  text        not null,
    member_email text        not null,
    role         text        not null,
    capacity     text        not null,
    address      text        not null,
    action       text,
    parameters   jsonb       not null default '{}',
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    finished_at  timestamptz,
    constraint search_selection_confirmed_has_action check (confirmed_at is null or action is not null)
);

create index search_selection_running on search_selection (confirmed_at) where confirmed_at is not null and finished_at is null;
create index search_selection_of_member on search_selection (member, created_at);

create table search_selection_file (
    selection    uuid    not null constraint search_selection_file_selection references search_selection on delete cascade,
    position     integer not null,
    registration uuid    not null constraint search_selection_file_registration references registration,
    change       bigint  not null,
    revision     integer not null,
    outcome      text    constraint search_selection_file_outcome check (outcome in ('DONE', 'SKIPPED')),
    remark       text,
    constraint search_selection_file_pk primary key (selection, position),
    constraint search_selection_file_once unique (selection, registration)
);

comment on column search_selection.address is 'of the list that it was made on';
comment on column search_selection_file.change is 'of the row that was shown: one that changed since is skipped';
comment on column search_selection_file.revision is 'of the file that was shown';
comment on column search_selection_file.remark is 'why it was skipped';

create index search_selection_file_open on search_selection_file (selection, position) where outcome is null;
