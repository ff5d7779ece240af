create table triage_rules_version (
    version      integer primary key check (version > 0),
    rules        json not null,
    effective_at timestamptz,
    review_on    date not null,
    created_at   timestamptz not null default now(),
    author_id    uuid,
    approved_at  timestamptz,
    approver_id  uuid,
    in_force_at  timestamptz,
    activated_at timestamptz,
    constraint triage_rules_approved_by_another check (approver_id is distinct from author_id or author_id is null),
    constraint triage_rules_in_force_once_approved check ((approved_at is null) = (in_force_at is null))
);

comment on table triage_rules_version is 'rules never change; version 1 is installed at the first start';
comment on column triage_rules_version.in_force_at is 'the later of effective_at and the approval';
comment on column triage_rules_version.activated_at is 'when its coming into force was published';

-- What the text told triage; feedback from before has none.
alter table feedback add column text_language text;
alter table feedback add column text_sentiment numeric;

-- The queue of what a person should look at.
create index feedback_to_review on feedback (received_at, id) where needs_review;
