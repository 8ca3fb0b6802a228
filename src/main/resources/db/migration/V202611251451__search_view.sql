-- Questions that somebody keeps under a name, for themselves or for everybody.
create table search_view (
    id         bigint      generated always as identity constraint search_view_pk primary key,
    owner      uuid        not null constraint search_view_owner references staff_account,
    owner_name text        not null,
    name       text        not null constraint search_view_name_present check (name <> ''),
    shared     boolean     not null default false,
    question   text        not null,
    columns    text        not null,
    sort       text        not null,
    changed_at timestamptz not null
);

comment on column search_view.question is 'what follows the question mark in the address of the page';

create unique index search_view_own_name on search_view (owner, lower(name)) where not shared;
create unique index search_view_shared_name on search_view (lower(name)) where shared;

-- The columns and the order that a member of the staff last chose, in a view (0: in none).
create table search_layout (
    member  uuid   not null constraint search_layout_member references staff_account,
    view    bigint not null default 0,
    columns text   not null,
    sort    text   not null,
    constraint search_layout_pk primary key (member, view)
);

-- The view that opens when nothing is asked.
create table search_default_view (
    member uuid   not null constraint search_default_view_pk primary key
                  constraint search_default_view_member references staff_account,
    view   bigint not null constraint search_default_view_view references search_view on delete cascade
);

-- How far a member of the staff has already exported a question: rows with a greater change are new to them.
create table search_export (
    member      uuid        not null constraint search_export_member references staff_account,
    question    text        not null,
    read_to     bigint      not null,
    exported_at timestamptz not null,
    rows        bigint      not null,
    constraint search_export_pk primary key (member, question)
);

comment on column search_export.question is '« vue 12 » for a saved view, else the question itself';
