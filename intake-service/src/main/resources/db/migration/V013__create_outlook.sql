-- What other services said about feedback, kept for intake's own reads.
create table outlook (
    feedback_id   uuid primary key references feedback,
    tier          integer,
    department    text,
    team          text,
    assignee_id   uuid,
    state         text not null,
    plan_expected boolean not null default false
);

create table outlook_clock (
    clock_id    uuid primary key,
    feedback_id uuid not null references feedback,
    target      text not null,
    cycle       integer not null,
    state       text not null,
    due_at      timestamptz
);
create index outlook_clock_of_feedback on outlook_clock (feedback_id);
