-- How long what is kept; null is for ever.
create table retention_setting (
    kind       text primary key,
    keep_days  integer check (keep_days between 1 and 36500),
    version    integer not null default 1 check (version > 0),
    changed_at timestamptz,
    changed_by text
);
insert into retention_setting (kind, keep_days)
values ('FEEDBACK', null), ('DELIVERIES', 30), ('IMPORT_ROWS', 90), ('DECIDED_EVENTS', 90);

-- What has ended and still holds personal data, by when it ended.
create index feedback_to_forget on feedback (status_since)
    where erased_at is null and status in ('RESOLVED', 'CLOSED', 'WITHDRAWN', 'MERGED');
