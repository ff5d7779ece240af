-- {rows} feedback with all that sla keeps of them, copied from feedback that was really registered: each copy has ids of
-- its own, and its due dates and marks lie up to 20 days later than those of its model, so that none is due by itself.
SET session_replication_role = replica;
SET synchronous_commit = off;

CREATE TEMPORARY TABLE model AS
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS number, count(*) OVER () AS total
    FROM feedback f WHERE open AND (SELECT count(*) FROM clock c WHERE c.feedback_id = f.id) = 2;
CREATE TEMPORARY TABLE feedback_copy AS
    SELECT m.id AS model, uuidv7() AS id, random() * interval '20 days' AS later
    FROM generate_series(1, {rows}) AS n JOIN model m ON m.number = n % m.total;
CREATE TEMPORARY TABLE clock_copy AS
    SELECT c.id AS model, uuidv7() AS id, f.id AS feedback_id, f.later
    FROM feedback_copy f JOIN clock c ON c.feedback_id = f.model;
ANALYZE feedback_copy, clock_copy;

INSERT INTO feedback SELECT {feedback f: id = k.id} FROM feedback_copy k JOIN feedback f ON f.id = k.model;
INSERT INTO clock
    SELECT {clock c: id = k.id; feedback_id = k.feedback_id; due_at = c.due_at + k.later;
            original_due_at = c.original_due_at + k.later; next_at = c.next_at + k.later}
    FROM clock_copy k JOIN clock c ON c.id = k.model;
INSERT INTO clock_fact (clock_id, type, recorded_at, fact)
    SELECT k.id, f.type, f.recorded_at, f.fact FROM clock_copy k JOIN clock_fact f ON f.clock_id = k.model;
INSERT INTO mark
    SELECT {mark m: clock_id = k.id; fire_at = m.fire_at + k.later} FROM clock_copy k JOIN mark m ON m.clock_id = k.model;
INSERT INTO outbox_sequence
    SELECT {outbox_sequence s: subject = k.id::text} FROM feedback_copy k JOIN outbox_sequence s ON s.subject = k.model::text;
INSERT INTO inbox_position
    SELECT {inbox_position p: subject = k.id::text} FROM feedback_copy k JOIN inbox_position p ON p.subject = k.model::text;
INSERT INTO clock_tally_change SELECT * FROM clock_tally_difference;

RESET session_replication_role;
RESET synchronous_commit;
ANALYZE;
