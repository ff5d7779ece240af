-- Files that belong to feedback. What is removed or erased keeps its row, without name and content.
create table feedback_attachment (
    id           uuid primary key,
    feedback_id  uuid not null references feedback,
    type         text not null,
    size         integer not null check (size > 0),
    sha256       text not null,
    file_name    text,
    content      bytea,
    added_at     timestamptz not null,
    added_by     text not null,
    removed_at   timestamptz,
    check ((content is null) = (file_name is null)),
    check (removed_at is null or content is null)
);
alter table feedback_attachment alter column content set storage external;
create index feedback_attachment_of_feedback on feedback_attachment (feedback_id, id);
create unique index feedback_attachment_once on feedback_attachment (feedback_id, sha256) where content is not null;

comment on column feedback_attachment.type is 'what the content begins like, not what the sender says';
comment on column feedback_attachment.content is 'as it was uploaded; not compressed, since such files are already';
