-- {rows} chained events about feedback of their own, copied from events that were really logged. Their hashes are random:
-- reading pages and trails does not look at them.
SET session_replication_role = replica;
SET synchronous_commit = off;

CREATE TEMPORARY TABLE model AS
    SELECT id, row_number() OVER (ORDER BY id) - 1 AS number, count(*) OVER () AS total FROM event_log;
CREATE TEMPORARY TABLE copy AS
    SELECT m.id AS model, gen_random_uuid() AS id
    FROM generate_series(1, {rows}) AS n JOIN model m ON m.number = n % m.total;
ANALYZE copy;

WITH logged AS (
    INSERT INTO event_log (event_id, producer, type, subject, sequence, occurred_at, data)
        SELECT k.id::text, e.producer, e.type, k.id::text, e.sequence, e.occurred_at, e.data
        FROM copy k JOIN event_log e ON e.id = k.model RETURNING id)
INSERT INTO event_chain (position, event_log_id, source_system, hash)
    SELECT (SELECT max(position) FROM event_chain) + row_number() OVER (ORDER BY id), id, 'bench',
           sha256(id::text::bytea) FROM logged;

RESET session_replication_role;
RESET synchronous_commit;
ANALYZE;
