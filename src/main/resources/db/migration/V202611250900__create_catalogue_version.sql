-- Every state that the catalogue has had: which files, from whom, and what they changed.
create table catalogue_version (
    id bigint generated always as identity,
    digest text not null,
    origin text not null,
    author text not null,
    imported_at timestamptz not null default clock_timestamp(),
    report jsonb not null,
    constraint catalogue_version_pk primary key (id),
    constraint catalogue_version_origin_known check (origin in ('SHIPPED', 'STAFF'))
);
comment on column catalogue_version.digest is 'SHA-256 of the files, names and contents';
comment on column catalogue_version.origin is 'SHIPPED: files of the product; STAFF: files sent by the exam office';

-- The files as they were read last, so that staff may send only those that change.
create table catalogue_file (
    name text not null,
    content bytea not null,
    constraint catalogue_file_pk primary key (name)
);
