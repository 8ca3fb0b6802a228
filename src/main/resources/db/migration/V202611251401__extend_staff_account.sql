alter table staff_account
    add generation      integer     not null default 0,
    add provider        text,
    add provider_sub    text,
    add last_sign_in_at timestamptz,
    add constraint staff_account_provider_pair check ((provider is null) = (provider_sub is null)),
    add constraint staff_account_provider_unique unique (provider, provider_sub);

comment on column staff_account.generation is
    'raised by whatever ends the sessions of the account: a session of an earlier generation is void at once, on every node';
comment on column staff_account.provider is 'issuer of the identity provider, once it signed this account in';
comment on column staff_account.provider_sub is 'what this provider calls the account (sub)';
