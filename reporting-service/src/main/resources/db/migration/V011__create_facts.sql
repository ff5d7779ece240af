-- Projections: what the reports count. All of it can be made again from event_log.

CREATE TABLE feedback_fact (
    feedback_id           uuid PRIMARY KEY,
    reference             text,
    source_system         text,
    historical            boolean     NOT NULL,
    channel               text,
    kind                  text,
    category              text,
    severity              text,
    product               text,
    region                text,
    customer_tier         text,
    needs_review          boolean     NOT NULL,
    status                text,
    cycle                 integer     NOT NULL CHECK (cycle >= 1),
    received_at           timestamptz,
    first_acknowledged_at timestamptz,
    first_resolved_at     timestamptz,
    resolved_at           timestamptz,
    ended_at              timestamptz,
    outcome               text,
    root_cause_code       text
);

CREATE INDEX feedback_fact_received ON feedback_fact (received_at)
    INCLUDE (historical, channel, kind, category, severity, source_system, status);

CREATE TABLE clock_fact (
    clock_id                   uuid PRIMARY KEY,
    feedback_id                uuid        NOT NULL,
    source_system              text,
    historical                 boolean     NOT NULL,
    target                     text        NOT NULL,
    cycle                      integer     NOT NULL CHECK (cycle >= 1),
    sla_category               text,
    state                      text        NOT NULL,
    started_at                 timestamptz,
    due_at                     timestamptz,
    original_due_at            timestamptz,
    ended_at                   timestamptz,
    overridden                 boolean     NOT NULL,
    thanks_to_pause            boolean     NOT NULL,
    business_seconds           bigint CHECK (business_seconds >= 0),
    elapsed_seconds            bigint CHECK (elapsed_seconds >= 0),
    paused_seconds             bigint CHECK (paused_seconds >= 0),
    customer_perceived_seconds bigint CHECK (customer_perceived_seconds >= 0)
);

CREATE INDEX clock_fact_due ON clock_fact (due_at)
    INCLUDE (historical, target, sla_category, state, feedback_id);
CREATE INDEX clock_fact_ended ON clock_fact (ended_at)
    INCLUDE (historical, target, sla_category, state, feedback_id) WHERE ended_at IS NOT NULL;
CREATE INDEX clock_fact_feedback ON clock_fact (feedback_id);

CREATE TABLE routing_fact (
    feedback_id   uuid PRIMARY KEY,
    tier          integer NOT NULL CHECK (tier BETWEEN 1 AND 3),
    department_id uuid,
    team_id       uuid,
    assignee_id   uuid,
    state         text    NOT NULL
);

CREATE TABLE escalation_fact (
    escalation_id uuid PRIMARY KEY,
    feedback_id   uuid,
    source_system text,
    historical    boolean     NOT NULL,
    from_tier     integer CHECK (from_tier BETWEEN 1 AND 3),
    to_tier       integer CHECK (to_tier BETWEEN 1 AND 3),
    trigger       text,
    raised_at     timestamptz,
    lowered_at    timestamptz
);

CREATE INDEX escalation_fact_raised ON escalation_fact (raised_at);

-- One row for each thing that is counted when it happens: an acknowledgement, a resolution, a plan.
CREATE TABLE step_fact (
    subject       text        NOT NULL,
    producer      text        NOT NULL,
    sequence      bigint      NOT NULL CHECK (sequence > 0),
    name          text        NOT NULL,
    happened_at   timestamptz NOT NULL,
    detail        text,
    quantity      integer     NOT NULL CHECK (quantity > 0),
    source_system text,
    historical    boolean     NOT NULL,
    PRIMARY KEY (subject, producer, sequence, name)
);

CREATE INDEX step_fact_happened ON step_fact (happened_at) INCLUDE (name, detail, quantity, historical);

-- Which version of the code made the projections; another one makes them again.
CREATE TABLE projection_version (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    version  integer NOT NULL
);
INSERT INTO projection_version (version) VALUES (0);

CREATE INDEX step_fact_report_published ON step_fact (happened_at) WHERE name = 'REPORT_PUBLISHED';
