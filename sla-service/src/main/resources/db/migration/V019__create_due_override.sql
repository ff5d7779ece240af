-- What a clock is held to in place of what the rules compute; null for most.
ALTER TABLE clock ADD COLUMN due_override jsonb;

-- Overrides of due dates, over and in force. reason and withdrawal_reason are free texts, blanked on erasure.
CREATE TABLE due_override (
    id                     uuid        PRIMARY KEY,
    feedback_id            uuid        NOT NULL,
    clock_id               uuid        NOT NULL,
    target                 text        NOT NULL,
    cycle                  int         NOT NULL,
    due_at                 timestamptz NOT NULL,
    previous_due_at        timestamptz NOT NULL,
    computed_due_at        timestamptz NOT NULL,
    reason_code            text,
    reason                 text        NOT NULL,
    overridden_by          uuid        NOT NULL,
    overridden_at          timestamptz NOT NULL,
    status                 text        NOT NULL CHECK (status IN ('IN_FORCE', 'REPLACED', 'WITHDRAWN')),
    ended_at               timestamptz,
    ended_by               uuid,
    withdrawal_reason_code text,
    withdrawal_reason      text,
    CHECK ((status = 'IN_FORCE') = (ended_at IS NULL)),
    CHECK ((status = 'WITHDRAWN') = (withdrawal_reason IS NOT NULL))
);
CREATE INDEX due_override_feedback ON due_override (feedback_id, target, id);
CREATE UNIQUE INDEX due_override_one_in_force ON due_override (clock_id) WHERE status = 'IN_FORCE';

-- An erasure finds the stored answers about a feedback by the route, which begins with the feedback's path.
CREATE INDEX idempotency_key_route ON idempotency_key (route COLLATE "C");
