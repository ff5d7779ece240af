-- {rows} assignments with the clocks that escalation heard of, copied from feedback that was really routed; due dates lie
-- up to 60 days later than those of the model, one in five is closed, and nobody has been named yet, as in a queue that
-- a whole department works off.
SET session_replication_role = replica;
SET synchronous_commit = off;

CREATE TEMPORARY TABLE model AS
    SELECT feedback_id AS id, row_number() OVER (ORDER BY feedback_id) - 1 AS number, count(*) OVER () AS total
    FROM assignment WHERE state <> 'CLOSED';
CREATE TEMPORARY TABLE copy AS
    SELECT m.id AS model, uuidv7() AS id, n, random() * interval '60 days' AS later, n % 5 = 0 AS closed
    FROM generate_series(1, {rows}) AS n JOIN model m ON m.number = n % m.total;
ANALYZE copy;

INSERT INTO assignment
    SELECT {assignment a: feedback_id = k.id; reference = 'FB-2025-' || k.n; next_due_at = a.next_due_at + k.later;
            state = CASE WHEN k.closed THEN 'CLOSED' ELSE a.state END;
            closed_at = CASE WHEN k.closed THEN a.routed_at END; close_reason = CASE WHEN k.closed THEN 'RESOLVED' END}
    FROM copy k JOIN assignment a ON a.feedback_id = k.model;
INSERT INTO tracked_clock
    SELECT {tracked_clock c: clock_id = uuidv7(); feedback_id = k.id; due_at = c.due_at + k.later}
    FROM copy k JOIN tracked_clock c ON c.feedback_id = k.model;
INSERT INTO outbox_sequence
    SELECT {outbox_sequence s: subject = k.id::text} FROM copy k JOIN outbox_sequence s ON s.subject = k.model::text;
INSERT INTO inbox_position
    SELECT {inbox_position p: subject = k.id::text} FROM copy k JOIN inbox_position p ON p.subject = k.model::text;

RESET session_replication_role;
RESET synchronous_commit;
ANALYZE;
