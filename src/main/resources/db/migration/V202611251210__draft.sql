-- What a candidate is still writing: found by the digest of a random token, without any legal value.
create table draft (
    id                uuid        not null constraint draft_pk primary key,
    token_digest      bytea       not null constraint draft_token unique,
    session           integer     not null,
    answers           jsonb       not null default '{}',
    prefill           jsonb       not null default '{}',
    submission        uuid        not null,
    base_registration uuid,
    base_version      integer,
    proof_digest      bytea,
    proof_expires_at  timestamptz,
    proof_tries       integer     not null default 0,
    created_at        timestamptz not null,
    updated_at        timestamptz not null,
    expires_at        timestamptz not null
);

create index draft_expiry on draft (expires_at);
