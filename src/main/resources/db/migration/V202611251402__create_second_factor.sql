-- Second factors of local accounts: codes of a telephone (RFC 6238) and codes of last resort.
create table staff_totp (
    account    uuid        not null constraint staff_totp_pk primary key
                           constraint staff_totp_account references staff_account,
    secret     bytea       not null,
    last_step  bigint      not null,
    created_at timestamptz not null
);

comment on column staff_totp.secret is 'enciphered with the secret of the site, for this account only';
comment on column staff_totp.last_step is 'number of the half minute whose code was used last: no code serves twice';

create table staff_recovery_code (
    digest  bytea       not null constraint staff_recovery_code_pk primary key,
    account uuid        not null constraint staff_recovery_code_account references staff_account,
    used_at timestamptz
);

create index staff_recovery_code_of_account on staff_recovery_code (account);
