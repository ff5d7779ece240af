create table customer (
    id            uuid primary key default uuidv7(),
    source_system text not null,
    external_id   text,
    name          text,
    email         text,
    phone         text,
    tier          text,
    language      text,
    time_zone     text,
    recorded_at   timestamptz not null
);
create unique index customer_natural_key on customer (source_system, external_id) where external_id is not null;

create table feedback (
    id                         uuid primary key,
    reference                  text not null,
    version                    integer not null check (version > 0),
    status                     text not null check (status in
        ('RECEIVED', 'ACKNOWLEDGED', 'ANALYSED', 'RESOLVED', 'CLOSED', 'REOPENED', 'WITHDRAWN', 'MERGED')),
    status_since               timestamptz not null,
    cycle                      integer not null check (cycle > 0),
    awaiting_customer          boolean not null default false,
    historical                 boolean not null,
    source_system              text not null,
    source_external_id         text,
    source_revision            bigint,
    source_updated_at          timestamptz,
    source_url                 text,
    fingerprint                uuid not null,
    customer_id                uuid references customer,
    channel                    text not null,
    claimed_kind               text,
    claimed_category           text,
    subject                    text,
    narrative                  text,
    product                    text,
    agreement                  text,
    region                     text,
    tags                       jsonb not null,
    reach                      bigint check (reach >= 0),
    sentiment                  numeric check (sentiment between -1 and 1),
    amount_at_stake            numeric check (amount_at_stake >= 0),
    currency                   text,
    demands_escalation         boolean,
    kind                       text not null,
    category                   text,
    severity                   text not null check (severity in ('MINOR', 'MODERATE', 'MAJOR')),
    claimed_severity           text,
    topics                     jsonb not null,
    needs_review               boolean not null,
    rule_set                   text not null,
    rules                      jsonb not null,
    occurred_at                timestamptz,
    received_at                timestamptz not null,
    recorded_at                timestamptz not null,
    acknowledged_at            timestamptz,
    acknowledged_automatically boolean not null default false,
    analysed_at                timestamptz,
    resolved_at                timestamptz,
    closed_at                  timestamptz,
    reopened_at                timestamptz,
    withdrawn_at               timestamptz,
    constraint feedback_says_something check (subject is not null or narrative is not null),
    constraint feedback_not_from_the_future check (received_at <= recorded_at)
);

comment on column feedback.status_since is 'when the present state was entered';
comment on column feedback.cycle is '1, then one more with every reopening';
comment on column feedback.fingerprint is 'hash of what the sender said; equal deliveries know each other by it';

-- The database has the last word on duplicates.
create unique index feedback_natural_key on feedback (source_system, source_external_id) where source_external_id is not null;
create unique index feedback_reference on feedback (reference);

-- One index per filter of GET /feedback, each in the order of the keyset.
create index feedback_by_receipt on feedback (received_at, id);
create index feedback_by_status on feedback (status, received_at, id);
create index feedback_by_severity on feedback (severity, received_at, id);
create index feedback_by_channel on feedback (channel, received_at, id);
create index feedback_by_category on feedback (category, received_at, id);
create index feedback_by_source on feedback (source_system, received_at, id);
create index feedback_by_customer on feedback (customer_id, received_at) where customer_id is not null;
create index feedback_open on feedback (status, severity) where status in ('RECEIVED', 'ACKNOWLEDGED', 'ANALYSED', 'REOPENED');

create table feedback_history (
    feedback_id uuid not null references feedback,
    version     integer not null,
    at          timestamptz not null,
    actor       text not null,
    action      text not null,
    reason      text,
    before      jsonb,
    after       jsonb not null,
    primary key (feedback_id, version)
);

comment on table feedback_history is 'append-only: who did what, when and why; each version of feedback has exactly one line';

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of feedback is append-only';
end;
$$;

create trigger feedback_history_is_append_only before update or delete on feedback_history
    for each row execute function refuse_change_of_history();
