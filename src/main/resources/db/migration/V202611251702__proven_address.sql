-- The mail addresses that candidates proved to be theirs. A registration whose address has no row here is told to have an
-- address that is not confirmed yet; nothing else depends on it.
create table proven_address (
    registration uuid        not null constraint proven_address_registration references registration,
    email        text        not null,
    means        text        not null constraint proven_address_means check (means in ('CODE', 'LINK', 'FORM')),
    proven_at    timestamptz not null,
    constraint proven_address_pk primary key (registration, email),
    constraint proven_address_folded check (email = lower(email))
);

comment on column proven_address.means is
    'CODE typed again from a message, LINK opened from a message, FORM: proven while the form was being filled in';

create trigger proven_address_is_immutable
    before update or delete on proven_address
    for each statement execute function refuse_change();

-- When the code was sent again last, so that there is a delay between two.
create table address_code_sending (
    registration uuid        not null constraint address_code_sending_pk primary key
                             constraint address_code_sending_registration references registration,
    sent_at      timestamptz not null
);

alter table access_link add column email text;
comment on column access_link.email is 'where it was sent; null for links older than this column';
