-- What conditions of a policy ask about a feedback. Null where it is not known, as with all that came in before.
ALTER TABLE feedback
    ADD COLUMN customer_tier text,
    ADD COLUMN product       text,
    ADD COLUMN agreement     text,
    ADD COLUMN region        text;

-- Reviews of policies that were announced: ahead of the day, and from the day on.
CREATE TABLE policy_review_notice (
    policy_id  text        NOT NULL,
    version    int         NOT NULL,
    overdue    boolean     NOT NULL,
    review_on  date        NOT NULL,
    noticed_at timestamptz NOT NULL,
    PRIMARY KEY (policy_id, version, overdue),
    FOREIGN KEY (policy_id, version) REFERENCES policy_version
);

-- The load ahead counts what is open by when it is due, and what ran out and is still to be fulfilled. Both are small
-- beside what was closed over the years.
CREATE INDEX clock_open_due ON clock (due_at) WHERE state IN ('RUNNING', 'PAUSED');
CREATE INDEX clock_overdue ON clock (feedback_id) WHERE state = 'BREACHED' AND state_at IS NULL;
