create table catalogue_fact (
    id text not null,
    statement text not null,
    sessions text,
    marks jsonb not null,
    constraint catalogue_fact_pk primary key (id)
);
comment on table catalogue_fact is 'General statements and notes of the catalogue, for staff';
