create table catalogue_source (
    id text not null,
    kind text not null,
    url text,
    title text,
    constraint catalogue_source_pk primary key (id),
    constraint catalogue_source_kind_known
        check (kind in ('official', 'official_mirror', 'official_data', 'secondary', 'project_seed'))
);
comment on table catalogue_source is 'Where the statements of the catalogue come from; the marks name these ids';
