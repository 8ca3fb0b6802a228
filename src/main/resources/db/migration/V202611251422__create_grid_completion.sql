-- Lists of units that the exam office completed or confirmed. They lie over the catalogue, whatever is imported: for each
-- diploma the row written last counts, from its session on; a withdrawal gives the word back to the catalogue.
create table grid_completion (
    id bigint generated always as identity,
    diploma text not null,
    from_session integer not null,
    units jsonb not null,
    source text not null,
    author text not null,
    withdrawn boolean not null default false,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint grid_completion_pk primary key (id),
    constraint grid_completion_source_named check (source <> ''),
    constraint grid_completion_has_units check (withdrawn or jsonb_array_length(units) > 0)
);
create index grid_completion_diploma_ix on grid_completion (diploma, from_session, id);
create trigger grid_completion_is_immutable
    before update or delete on grid_completion
    for each statement execute function refuse_change();
