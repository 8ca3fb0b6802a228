-- The people of the exam office. Accounts are never deleted: the journal and the decisions name them.
create table staff_account (
    id          uuid        not null constraint staff_account_pk primary key,
    email       text        not null constraint staff_account_email_shape check (email = lower(email) and email like '_%@_%'),
    name        text        not null constraint staff_account_name_present check (name <> ''),
    capacity    text        not null,
    role        text        not null constraint staff_account_role check (role in
        ('READER', 'AGENT', 'HEAD', 'ADMINISTRATOR')),
    password    text,
    password_at timestamptz,
    disabled_at timestamptz,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    constraint staff_account_email_unique unique (email),
    constraint staff_account_password_time check ((password is null) = (password_at is null))
);

comment on column staff_account.email is 'what they sign in with, in small letters';
comment on column staff_account.capacity is 'qualité printed under the decisions they sign (CRPA L. 212-1)';
comment on column staff_account.password is 'digest, null until the invitation is accepted or when an identity provider signs in';
