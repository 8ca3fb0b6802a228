-- A registration is what the administration received; what it says lies in its versions.
create table registration (
    id                uuid        not null constraint registration_pk primary key,
    session           integer     not null,
    number            text        not null constraint registration_number_unique unique,
    status            text        not null,
    current_version   integer     not null constraint registration_version_positive check (current_version >= 0),
    name_key          text        not null,
    first_name_key    text        not null,
    birth_date        text        not null,
    birth_place       text        not null,
    email_key         text        not null,
    phone             text,
    access_generation integer     not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null
);

-- One active registration a person and session (R-35, R-36).
create unique index registration_one_per_person
    on registration (session, name_key, first_name_key, birth_date, birth_place)
    where status not in ('WITHDRAWN', 'CANCELLED', 'REFUSED');

-- Three of the four traits of identity, or the same address or phone: shown to the exam office (R-36).
create index registration_same_name_and_date on registration (session, name_key, birth_date);
create index registration_same_first_name_and_date on registration (session, first_name_key, birth_date);
create index registration_same_names on registration (session, name_key, first_name_key);
create index registration_same_email on registration (session, email_key);
create index registration_same_phone on registration (session, phone) where phone is not null;
