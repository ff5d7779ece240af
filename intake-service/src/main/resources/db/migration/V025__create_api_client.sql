create table api_client (
    id                  uuid primary key,
    name                text not null,
    source_system       text not null,
    scopes              text not null,
    requests_per_minute integer not null check (requests_per_minute > 0),
    key_prefix          text not null,
    key_hash            text not null unique,
    signing_secret      text,
    created_at          timestamptz not null,
    created_by          text not null,
    expires_at          timestamptz,
    revoked_at          timestamptz,
    revoked_by          text,
    last_used_at        timestamptz
);
comment on column api_client.key_hash is 'SHA-256 of the key; the key itself is stored nowhere';
comment on column api_client.signing_secret is 'as it is, since verifying needs it';
