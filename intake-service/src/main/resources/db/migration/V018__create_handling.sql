create table handling_step (
    id          uuid primary key,
    feedback_id uuid not null references feedback,
    cycle       integer not null,
    type        text not null check (type in ('VERIFICATION', 'SOLUTION', 'IMPLEMENTATION', 'SPECIAL_HANDLING')),
    done_at     timestamptz not null,
    recorded_at timestamptz not null,
    actor       text not null,
    findings    text not null
);
create index handling_step_of_feedback on handling_step (feedback_id, id);

create table review (
    id              uuid primary key,
    feedback_id     uuid not null references feedback,
    cycle           integer not null,
    at              timestamptz not null,
    actor           text not null,
    what_happened   text not null,
    root_cause_code text,
    why             text
);
create index review_of_feedback on review (feedback_id, at);

create table review_change (
    review_id   uuid not null references review,
    position    integer not null,
    code        text not null,
    description text,
    primary key (review_id, position)
);
