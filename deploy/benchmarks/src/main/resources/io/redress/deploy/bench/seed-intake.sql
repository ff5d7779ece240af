-- {rows} feedback with history and outlook, copied from feedback that was really registered: each copy has an id and a
-- reference of its own and was received at some time within the last year; one in five is closed.
SET session_replication_role = replica;
SET synchronous_commit = off;

CREATE TEMPORARY TABLE model AS
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS number, count(*) OVER () AS total FROM feedback;
CREATE TEMPORARY TABLE copy AS
    SELECT m.id AS model, uuidv7() AS id, n, random() * interval '365 days' AS earlier, n % 5 = 0 AS closed
    FROM generate_series(1, {rows}) AS n JOIN model m ON m.number = n % m.total;
ANALYZE copy;

INSERT INTO feedback
    SELECT {feedback f: id = k.id; reference = 'FB-2025-' || k.n; received_at = f.received_at - k.earlier;
            recorded_at = f.recorded_at - k.earlier; status_since = f.status_since - k.earlier;
            status = CASE WHEN k.closed THEN 'CLOSED' ELSE f.status END}
    FROM copy k JOIN feedback f ON f.id = k.model;
INSERT INTO feedback_search
    SELECT {feedback_search s: feedback_id = k.id; place = k.n; document = s.document || search_slices(k.n)}
    FROM copy k JOIN feedback_search s ON s.feedback_id = k.model;
SELECT setval('feedback_search_place', {rows});
INSERT INTO feedback_history
    SELECT {feedback_history h: feedback_id = k.id; at = h.at - k.earlier}
    FROM copy k JOIN feedback_history h ON h.feedback_id = k.model;
INSERT INTO outlook SELECT {outlook o: feedback_id = k.id} FROM copy k JOIN outlook o ON o.feedback_id = k.model;
INSERT INTO outlook_clock
    SELECT {outlook_clock o: clock_id = uuidv7(); feedback_id = k.id}
    FROM copy k JOIN outlook_clock o ON o.feedback_id = k.model;
INSERT INTO outbox_sequence
    SELECT {outbox_sequence s: subject = k.id::text} FROM copy k JOIN outbox_sequence s ON s.subject = k.model::text;
INSERT INTO inbox_position
    SELECT {inbox_position p: subject = k.id::text} FROM copy k JOIN inbox_position p ON p.subject = k.model::text;

RESET session_replication_role;
RESET synchronous_commit;
ANALYZE;
