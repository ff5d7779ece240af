alter table import_job
    add column dry_run boolean not null default false,
    add column worked_millis bigint not null default 0 check (worked_millis >= 0);
alter table import_row add column notes jsonb;

comment on column import_job.dry_run is 'rows are read and judged, nothing else is stored';
comment on column import_job.worked_millis is 'how long rows were worked on, without waits and pauses';
comment on column import_row.notes is 'what was assumed in reading the row';

-- What the rows of a dry run would have made known, so that later rows are judged by it; deleted when the run ends.
create table import_assumed (
    job_id      uuid not null references import_job,
    system      text not null,
    external_id text not null,
    fingerprint uuid not null,
    revision    bigint,
    updated_at  timestamptz,
    primary key (job_id, system, external_id)
);

drop index import_job_unfinished;
create index import_job_unfinished on import_job (requested_at) where status in ('QUEUED', 'RUNNING', 'PAUSED');
