-- Numbers come from a sequence, shuffled by a key of this database so that none can be guessed from another (R-92).
create sequence registration_number_rank;

create table numbering (
    only_row boolean not null default true constraint numbering_pk primary key constraint numbering_only_row check (only_row),
    key      bytea   not null constraint numbering_key_length check (length(key) = 32)
);

insert into numbering (key)
values (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
