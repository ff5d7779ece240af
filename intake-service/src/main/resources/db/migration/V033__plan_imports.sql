create table column_mapping (
    name       text primary key,
    version    integer not null check (version > 0),
    document   jsonb not null,
    changed_at timestamptz not null,
    changed_by text not null
);
comment on table column_mapping is 'mappings made or changed here; version 1 of those that ship is in the service itself';

alter table import_job
    add column plan jsonb,
    drop constraint import_job_format_check,
    add constraint import_job_format_check check (format in ('CSV', 'NDJSON', 'JSON'));

comment on column import_job.plan is 'how its file is read, settled when it was asked for; null for UTF-8 with commas and the mapping of that name';
