-- What clocks have to know of a feedback. Its row lock is what keeps two transactions off the clocks of one feedback.
CREATE TABLE feedback (
    id               uuid        PRIMARY KEY,
    reference        text        NOT NULL,
    source_system    text        NOT NULL,
    historical       boolean     NOT NULL,
    kind             text        NOT NULL,
    severity         text        NOT NULL,
    received_at      timestamptz NOT NULL,
    cycle            int         NOT NULL CHECK (cycle > 0),
    cycle_started_at timestamptz NOT NULL,
    acknowledged_at  timestamptz,
    open             boolean     NOT NULL,
    wait_id          uuid,
    wait_reason_code text,
    wait_since       timestamptz,
    plan_revisions   int         NOT NULL DEFAULT 0,
    policy_id        text        NOT NULL,
    policy_version   int         NOT NULL,
    calendar_id      text        NOT NULL,
    calendar_version int         NOT NULL,
    version          bigint      NOT NULL DEFAULT 1,
    FOREIGN KEY (policy_id, policy_version) REFERENCES policy_version,
    FOREIGN KEY (calendar_id, calendar_version) REFERENCES calendar_version
);

-- Clocks as their ledger leaves them. next_at is when something is to be done about one: a mark, or a pause's limit.
CREATE TABLE clock (
    id                  uuid        PRIMARY KEY,
    feedback_id         uuid        NOT NULL REFERENCES feedback,
    target              text        NOT NULL,
    cycle               int         NOT NULL,
    attempt             int         NOT NULL,
    policy_id           text        NOT NULL,
    policy_version      int         NOT NULL,
    calendar_id         text        NOT NULL,
    calendar_version    int         NOT NULL,
    backstop            boolean     NOT NULL,
    sla_category        text        NOT NULL,
    started_at          timestamptz NOT NULL,
    due_at              timestamptz,
    original_due_at     timestamptz,
    promised_on         date,
    state               text        NOT NULL CHECK (state IN
                            ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED', 'NOT_APPLICABLE')),
    state_at            timestamptz,
    reason_code         text,
    fulfilled_by        text,
    breached_on_change  boolean     NOT NULL,
    wait_id             uuid,
    pause_limit_at      timestamptz,
    pause_limit         text,
    pauses              jsonb       NOT NULL,
    generation          int         NOT NULL CHECK (generation > 0),
    generation_at       timestamptz NOT NULL,
    changed             boolean     NOT NULL,
    next_at             timestamptz,
    UNIQUE (feedback_id, target, cycle, attempt)
);
CREATE INDEX clock_next ON clock (next_at) WHERE next_at IS NOT NULL;
CREATE INDEX clock_target_state ON clock (target, state);

-- The ledger: what happened to a clock, in its order. Never changed.
CREATE TABLE clock_fact (
    position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    clock_id    uuid        NOT NULL REFERENCES clock,
    type        text        NOT NULL,
    recorded_at timestamptz NOT NULL,
    fact        jsonb       NOT NULL
);
CREATE INDEX clock_fact_clock ON clock_fact (clock_id, position);

-- Marks of every generation. The key is the last fence against firing twice.
CREATE TABLE mark (
    clock_id   uuid        NOT NULL REFERENCES clock,
    generation int         NOT NULL,
    name       text        NOT NULL,
    fire_at    timestamptz NOT NULL,
    status     text        NOT NULL CHECK (status IN ('OUTSTANDING', 'FIRED', 'SKIPPED', 'VOID')),
    fired_at   timestamptz,
    PRIMARY KEY (clock_id, generation, name),
    CHECK (status <> 'FIRED' OR fired_at >= fire_at)
);
