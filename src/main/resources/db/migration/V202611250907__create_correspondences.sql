create table diploma_successor (
    from_code text not null,
    to_code text not null,
    from_specialty text,
    to_specialty text,
    marks jsonb not null,
    constraint diploma_successor_pk primary key (from_code, to_code)
);
comment on table diploma_successor is 'Which diploma replaced which; some are not in the catalogue';

create table unit_correspondence (
    from_regulation text not null,
    to_regulation text not null,
    units jsonb not null,
    derivation text,
    marks jsonb not null,
    constraint unit_correspondence_pk primary key (from_regulation, to_regulation)
);
comment on table unit_correspondence is
    'Which unit of an older grid becomes which unit of a newer one; a link without a source must not be applied';
