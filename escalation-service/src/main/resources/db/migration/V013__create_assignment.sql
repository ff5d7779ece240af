-- Who deals with each feedback, the clocks it hears of, its escalations, and the ladder's steps already taken.

create table assignment (
    feedback_id     uuid primary key,
    reference       text not null,
    source_system   text not null,
    cycle           integer not null check (cycle > 0),
    received_at     timestamptz not null,
    severity        text not null check (severity in ('MINOR', 'MODERATE', 'MAJOR')),
    facts           jsonb not null,
    routed_tier     smallint not null references tier (level),
    tier            smallint not null references tier (level),
    department_id   uuid references department (id),
    team_id         uuid references team (id),
    state           text not null check (state in ('QUEUED', 'ASSIGNED', 'ACCEPTED', 'UNROUTABLE', 'CLOSED')),
    assignee_id     uuid references staff (id),
    accepted_at     timestamptz,
    closed_at       timestamptz,
    close_reason    text,
    explanation     jsonb not null,
    next_due_at     timestamptz,
    next_target     text,
    breached        boolean not null default false,
    standing_raises integer not null default 0 check (standing_raises >= 0),
    routed_at       timestamptz not null,
    version         integer not null,
    check ((next_due_at is null) = (next_target is null)),
    check (state not in ('QUEUED', 'UNROUTABLE') or assignee_id is null),
    check (state <> 'ASSIGNED' or (assignee_id is not null and accepted_at is null)),
    check (state <> 'ACCEPTED' or (assignee_id is not null and accepted_at is not null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((closed_at is null) = (close_reason is null))
);

-- The work list in its order, open work only; what has no due date comes last.
create index assignment_worklist
    on assignment ((coalesce(next_due_at, 'infinity'::timestamptz)), feedback_id) where state <> 'CLOSED';
create index assignment_worklist_all
    on assignment ((coalesce(next_due_at, 'infinity'::timestamptz)), feedback_id);
create index assignment_of_person
    on assignment (assignee_id, (coalesce(next_due_at, 'infinity'::timestamptz)), feedback_id) where state <> 'CLOSED';
create index assignment_unroutable on assignment (routed_at) where state = 'UNROUTABLE';
create index assignment_escalated on assignment (tier) where state <> 'CLOSED' and standing_raises > 0;

-- What sla said about each clock of a feedback; due dates are never computed here.
create table tracked_clock (
    clock_id     uuid primary key,
    feedback_id  uuid not null references assignment (feedback_id),
    target       text not null,
    cycle        integer not null check (cycle > 0),
    generation   integer not null check (generation > 0),
    state        text not null check (state in ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED', 'NOT_APPLICABLE')),
    due_at       timestamptz,
    fulfilled    boolean not null default false,
    check (state not in ('RUNNING', 'BREACHED') or due_at is not null)
);
create index tracked_clock_feedback on tracked_clock (feedback_id);

-- Every change of tier, and every raise at the top to a department head. A lowering is an entry of its own.
create table escalation (
    id                 uuid primary key,
    position           bigint generated always as identity,
    subject_type       text not null check (subject_type in ('FEEDBACK', 'OPINION_SPIKE', 'RECURRING_ISSUE')),
    subject_id         uuid not null,
    feedback_id        uuid references assignment (feedback_id),
    from_tier          smallint not null references tier (level),
    to_tier            smallint not null references tier (level),
    levels             smallint not null check (levels between 0 and 3),
    trigger            text not null,
    clock_id           uuid,
    target             text,
    mark               text,
    cycle              integer,
    generation         integer,
    department_head_id uuid references staff (id),
    previous_assignee_id uuid references staff (id),
    plan_requested     boolean not null default false,
    reason_code        text,
    reason             text check (length(reason) <= 2000),
    requested_by       uuid,
    at                 timestamptz not null,
    retracted_at       timestamptz,
    retracts           uuid references escalation (id),
    check ((subject_type = 'FEEDBACK') = (feedback_id is not null)),
    check (feedback_id is null or feedback_id = subject_id),
    check ((clock_id is null) = (target is null) and (clock_id is null) = (mark is null)
           and (clock_id is null) = (cycle is null) and (clock_id is null) = (generation is null))
);
create index escalation_subject on escalation (subject_id);
-- However often a mark or a breach is heard of, it raises once.
create unique index escalation_once_per_breach
    on escalation (clock_id, cycle, generation, mark) where trigger in ('SLA_BREACH', 'MARK');
create unique index escalation_retracted_once on escalation (retracts);

-- Each step acts once per clock, cycle and generation. A DUE mark and its breach share their row.
create table ladder_step_taken (
    clock_id    uuid not null,
    cycle       integer not null,
    generation  integer not null,
    mark        text not null,
    step_id     text not null,
    feedback_id uuid not null references assignment (feedback_id),
    target      text not null,
    outcome     text not null check (outcome in ('TAKEN', 'SKIPPED', 'TOO_LATE')),
    taken_at    timestamptz not null,
    primary key (clock_id, cycle, generation, mark, step_id)
);
create index ladder_step_taken_feedback on ladder_step_taken (feedback_id);

-- Known, but never routed and never an alarm.
create table historical_feedback (
    feedback_id   uuid primary key,
    reference     text not null,
    source_system text not null,
    recorded_at   timestamptz not null
);
