create table channel_mapping (
    name       text primary key,
    version    integer not null check (version > 0),
    document   jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);
comment on table channel_mapping is 'mappings made or changed here; version 1 of those that ship is in the service itself';

create table channel_secret (
    id         uuid primary key,
    channel    text not null,
    kind       text not null check (kind in ('PATH', 'SIGNATURE')),
    value      text not null,
    created_at timestamptz not null,
    expires_at timestamptz
);
create index channel_secret_of_channel on channel_secret (channel);
comment on column channel_secret.value is 'PATH: SHA-256 of the secret; SIGNATURE: the secret, which verifying needs';

create table channel_delivery (
    id           uuid primary key,
    channel      text not null,
    received_at  timestamptz not null,
    content_type text,
    headers      jsonb not null,
    body         bytea not null,
    body_hash    uuid not null,
    status       text not null check (status in ('KEPT', 'DONE', 'IGNORED', 'FAILED', 'DISCARDED')),
    problem      text,
    attempts     integer not null default 0,
    repeats      integer not null default 0
);
create unique index channel_delivery_once on channel_delivery (channel, body_hash);
create index channel_delivery_unread on channel_delivery (received_at) where status = 'KEPT';
create index channel_delivery_failed on channel_delivery (channel, id) where status = 'FAILED';
create index channel_delivery_dealt_with on channel_delivery (received_at) where status in ('DONE', 'IGNORED', 'DISCARDED');

create table channel_item (
    delivery_id uuid not null references channel_delivery on delete cascade,
    channel     text not null,
    number      integer not null check (number > 0),
    key         text,
    outcome     text not null check (outcome in
        ('CREATED', 'UPDATED', 'UNCHANGED', 'OUTDATED', 'REPEATED', 'IGNORED', 'FAILED')),
    feedback_id uuid references feedback,
    detail      text,
    primary key (delivery_id, number)
);
create index channel_item_by_key on channel_item (channel, key) where key is not null;
create index channel_item_by_feedback on channel_item (feedback_id) where feedback_id is not null;
