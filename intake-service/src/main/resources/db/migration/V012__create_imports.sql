create table import_job (
    id            uuid primary key,
    mapping       text not null,
    mode          text not null check (mode in ('LIVE', 'HISTORICAL')),
    received      text not null check (received in ('NOW', 'FILE')),
    format        text not null check (format in ('CSV', 'NDJSON')),
    status        text not null check (status in ('QUEUED', 'RUNNING', 'PAUSED', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    source_system text,
    issuer        text not null,
    subject       text not null,
    role          text not null,
    requested_at  timestamptz not null,
    file_hash     text not null,
    started_at    timestamptz,
    finished_at   timestamptz,
    total         bigint,
    done          bigint not null default 0 check (done >= 0),
    accepted      bigint not null default 0,
    updated       bigint not null default 0,
    duplicate     bigint not null default 0,
    rejected      bigint not null default 0,
    problem       text,
    worker        text,
    leased_until  timestamptz,
    check (done = accepted + updated + duplicate + rejected)
);
create index import_job_by_request on import_job (requested_at, id);
create index import_job_unfinished on import_job (requested_at) where status in ('QUEUED', 'RUNNING');

comment on column import_job.source_system is 'the only source system an integration may import; null for people';
comment on column import_job.issuer is 'with subject and role: who asked for it, and acts in its events';
comment on column import_job.leased_until is 'until then the worker alone works on it; a killed worker''s job is taken over afterwards';

-- The uploaded file in pieces; deleted when the job is done. Pieces whose job never came are cut-off uploads.
create table import_piece (
    job_id    uuid not null,
    number    integer not null,
    stored_at timestamptz not null,
    data      bytea not null,
    primary key (job_id, number)
);
alter table import_piece alter column data set storage external;

create table import_row (
    job_id      uuid not null references import_job,
    number      bigint not null,
    line        bigint not null,
    outcome     text not null check (outcome in ('ACCEPTED', 'UPDATED', 'DUPLICATE', 'REJECTED')),
    feedback_id uuid,
    problem     jsonb,
    primary key (job_id, number)
);
create index import_row_by_outcome on import_row (job_id, outcome, number);
