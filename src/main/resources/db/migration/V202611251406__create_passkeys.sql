-- Passkeys of the staff, as Spring Security wants them. The name of an entity is the address of an account.
create table user_entities (
    id           varchar(1000) not null constraint user_entities_pk primary key,
    name         varchar(100)  not null,
    display_name varchar(200),
    constraint user_entities_name_unique unique (name)
);

create table user_credentials (
    credential_id                varchar(1000) not null constraint user_credentials_pk primary key,
    user_entity_user_id          varchar(1000) not null constraint user_credentials_entity references user_entities,
    public_key                   bytea         not null,
    signature_count              bigint,
    uv_initialized               boolean,
    backup_eligible              boolean       not null,
    authenticator_transports     varchar(1000),
    public_key_credential_type   varchar(100),
    backup_state                 boolean       not null,
    attestation_object           bytea,
    attestation_client_data_json bytea,
    created                      timestamp,
    last_used                    timestamp,
    label                        varchar(1000) not null
);

create index user_credentials_of_entity on user_credentials (user_entity_user_id);
