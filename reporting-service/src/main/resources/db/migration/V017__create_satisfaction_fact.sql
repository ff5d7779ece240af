-- What customers were asked and have said: one row for each survey, and for each answer that a person recorded.
CREATE TABLE satisfaction_fact (
    satisfaction_id uuid PRIMARY KEY,
    feedback_id     uuid        NOT NULL,
    source_system   text,
    historical      boolean     NOT NULL,
    asked_at        timestamptz NOT NULL,
    invited_at      timestamptz,
    expires_at      timestamptz,
    answered_at     timestamptz,
    satisfied       boolean,
    csat            integer,
    ces             integer,
    nps             integer,
    process_score   integer
);

CREATE INDEX satisfaction_fact_asked ON satisfaction_fact (asked_at);

COMMENT ON COLUMN satisfaction_fact.asked_at IS 'when the invitation left; of answers without one, when they were given';
