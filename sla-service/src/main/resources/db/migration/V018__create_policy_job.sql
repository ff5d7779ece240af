-- Simulations and migrations: what a version of the policy would do to clocks, and doing it, bit by bit. lease_until
-- tells the other instances that one is at work; once it has passed, any of them goes on from last_feedback_id.
CREATE TABLE policy_job (
    id               uuid        PRIMARY KEY,
    policy_id        text        NOT NULL,
    policy_version   int         NOT NULL,
    kind             text        NOT NULL CHECK (kind IN ('SIMULATION_OF_OPEN', 'SIMULATION_OF_CLOSED', 'MIGRATION')),
    since            timestamptz,
    simulation_id    uuid        REFERENCES policy_job,
    status           text        NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'SUCCEEDED', 'FAILED')),
    requested_by     uuid        NOT NULL,
    requested_at     timestamptz NOT NULL,
    started_at       timestamptz,
    finished_at      timestamptz,
    last_feedback_id uuid,
    done             bigint      NOT NULL DEFAULT 0,
    total            bigint,
    result           jsonb,
    problem          text,
    lease_until      timestamptz,
    FOREIGN KEY (policy_id, policy_version) REFERENCES policy_version,
    CHECK (kind <> 'MIGRATION' OR simulation_id IS NOT NULL)
);
CREATE INDEX policy_job_unfinished ON policy_job (requested_at) WHERE status IN ('QUEUED', 'RUNNING');
CREATE INDEX policy_job_policy ON policy_job (policy_id, policy_version, id);
CREATE UNIQUE INDEX policy_job_one_migration ON policy_job (policy_id)
    WHERE kind = 'MIGRATION' AND status IN ('QUEUED', 'RUNNING');

-- The clocks that a simulation would change.
CREATE TABLE simulated_clock (
    simulation_id uuid        NOT NULL REFERENCES policy_job ON DELETE CASCADE,
    clock_id      uuid        NOT NULL,
    feedback_id   uuid        NOT NULL,
    target        text        NOT NULL,
    sla_category  text        NOT NULL,
    due_at        timestamptz NOT NULL,
    new_due_at    timestamptz,
    effect        text        NOT NULL,
    PRIMARY KEY (simulation_id, effect, clock_id)
);
