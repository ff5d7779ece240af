-- When personal data had to go. Feedback and customers stay as rows, so that figures and references do.
alter table customer add column erased_at timestamptz;
alter table feedback add column erased_at timestamptz;
alter table feedback drop constraint feedback_says_something;
alter table feedback add constraint feedback_says_something
    check (subject is not null or narrative is not null or erased_at is not null);

-- An erasure takes the reason out of a line of the history, and nothing else is ever changed there.
create or replace function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.reason is null and to_jsonb(new) - 'reason' = to_jsonb(old) - 'reason' then
        return new;
    end if;
    raise exception 'the history of feedback is append-only';
end;
$$;

create table erasure (
    id             uuid primary key,
    customer_id    uuid references customer,
    reason_code    text not null,
    reason         text,
    issuer         text not null,
    subject        text not null,
    role           text,
    requested_at   timestamptz not null,
    feedback_count integer not null check (feedback_count >= 0),
    answer_parts   bigint not null default 0,
    blanked_at     timestamptz,
    completed_at   timestamptz check (completed_at is null or blanked_at is not null)
);
create index erasure_of_customer on erasure (customer_id, id);
create index erasure_unfinished on erasure (id) where completed_at is null;

comment on column erasure.customer_id is 'whose data goes; null where a retention period ended for feedback of many';
comment on column erasure.issuer is 'with subject and role: who asked for it, and acts in its events';
comment on column erasure.answer_parts is 'how many parts of the stored answers have been looked through';
comment on column erasure.blanked_at is 'when this service had blanked everything';
comment on column erasure.completed_at is 'when the other services had too';

-- The records of the person.
create table erasure_customer (
    erasure_id  uuid not null references erasure,
    customer_id uuid not null references customer,
    primary key (erasure_id, customer_id)
);

-- Feedback whose data goes, and which service has said that it went there.
create table erasure_feedback (
    erasure_id    uuid not null references erasure,
    feedback_id   uuid not null references feedback,
    blanked_at    timestamptz,
    escalation_at timestamptz,
    sla_at        timestamptz,
    reporting_at  timestamptz,
    primary key (erasure_id, feedback_id)
);
create index erasure_feedback_to_blank on erasure_feedback (erasure_id, feedback_id) where blanked_at is null;
create index erasure_feedback_unconfirmed on erasure_feedback (erasure_id)
    where escalation_at is null or sla_at is null or reporting_at is null;

-- Deliveries that hold the person's data. One that still waits for somebody is blanked once it is settled.
create table erasure_delivery (
    erasure_id  uuid not null references erasure,
    delivery_id uuid not null,
    primary key (erasure_id, delivery_id)
);

alter table channel_item drop constraint channel_item_outcome_check;
alter table channel_item add constraint channel_item_outcome_check check (outcome in
    ('CREATED', 'UPDATED', 'UNCHANGED', 'OUTDATED', 'ERASED', 'REPEATED', 'IGNORED', 'FAILED'));

-- Rows of imports that quote what could not be read.
create index import_row_with_problem on import_row (job_id) where problem is not null;

-- Who looked at, exported or erased what is held about a customer; only ever added to.
create table customer_history (
    id          uuid primary key,
    customer_id uuid not null references customer,
    at          timestamptz not null,
    actor       text not null,
    action      text not null check (action in ('EXPORT', 'ERASE')),
    reason_code text
);
create index customer_history_of_customer on customer_history (customer_id, id);
create function refuse_change_of_customer_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of customers is append-only';
end;
$$;
create trigger customer_history_is_append_only before update or delete on customer_history
    for each row execute function refuse_change_of_customer_history();
