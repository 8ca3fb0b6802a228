-- From where an account signed in lately: strangers who guess passwords slow down everybody at their address but these.
create table staff_known_address (
    account uuid        not null constraint staff_known_address_account references staff_account,
    address bytea       not null,
    last_at timestamptz not null,
    constraint staff_known_address_pk primary key (account, address)
);
