create table specialty (
    slug text not null,
    name text not null,
    status jsonb,
    r408 boolean,
    note text,
    note_source text,
    regulations_note text,
    marks jsonb not null,
    constraint specialty_pk primary key (slug),
    constraint specialty_slug_plain check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on column specialty.r408 is 'whether the R408 attestation was asked in session 2021; null: not known';
comment on column specialty.marks is 'how far the name and the R408 are to be trusted';
