-- What customers were told and what they told us.
create table communication (
    id             uuid primary key,
    feedback_id    uuid not null references feedback,
    cycle          integer not null,
    direction      text not null check (direction in ('OUTBOUND', 'INBOUND')),
    purpose        text check ((purpose is null) = (direction = 'INBOUND')),
    channel        text not null,
    at             timestamptz not null,
    recorded_at    timestamptz not null,
    actor          text not null,
    automated      boolean not null,
    awaiting_reply boolean not null,
    language       text,
    subject        text,
    text           text not null,
    escalation_id  uuid
);
create index communication_of_feedback on communication (feedback_id, id);

create table customer_wait (
    id          uuid primary key,
    feedback_id uuid not null references feedback,
    cycle       integer not null,
    reason_code text not null,
    message_id  uuid not null references communication,
    started_at  timestamptz not null,
    started_by  text not null,
    ended_at    timestamptz check (ended_at >= started_at),
    ended_by    text check ((ended_by is null) = (ended_at is null)
                            and ended_by in ('REPLY', 'LIMIT', 'HAND', 'RESOLVED', 'WITHDRAWN', 'MERGED'))
);
create index customer_wait_of_feedback on customer_wait (feedback_id, started_at);
create unique index customer_wait_one_at_a_time on customer_wait (feedback_id) where ended_at is null;
