-- One batch of the plain loop: claims clocks as sla-service does, and writes all that a mark leaves behind when it fires,
-- with one fact and one event of real size for all of them.
WITH claimed AS MATERIALIZED (
    SELECT c.id, c.feedback_id, c.generation
    FROM clock c JOIN feedback f ON f.id = c.feedback_id
    WHERE c.next_at <= statement_timestamp() ORDER BY c.next_at LIMIT {batch} FOR UPDATE OF c, f SKIP LOCKED
), fired AS (
    UPDATE mark m SET status = 'FIRED', fired_at = clock_timestamp() FROM claimed c
    WHERE m.clock_id = c.id AND m.generation = c.generation
      AND m.status = 'OUTSTANDING' AND m.fire_at <= statement_timestamp()
    RETURNING m.clock_id, m.generation, c.feedback_id
), ahead AS (
    UPDATE clock c SET next_at = (SELECT min(m.fire_at) FROM mark m
                                  WHERE m.clock_id = c.id AND m.generation = c.generation
                                    AND m.status = 'OUTSTANDING' AND m.fire_at > statement_timestamp())
    FROM fired f WHERE c.id = f.clock_id
), recorded AS (
    INSERT INTO clock_fact (clock_id, type, recorded_at, fact)
    SELECT f.clock_id, 'MarkReached', statement_timestamp(), s.fact FROM fired f, bench_sample s
), numbered AS (
    INSERT INTO outbox_sequence AS s (subject, last) SELECT feedback_id::text, count(*) FROM fired GROUP BY feedback_id
    ON CONFLICT (subject) DO UPDATE SET last = s.last + excluded.last
    RETURNING s.subject, s.last
)
INSERT INTO outbox (id, subject, sequence, type, time, payload)
SELECT uuidv7(), n.subject, n.last + 1 - row_number() OVER (PARTITION BY n.subject),
       'redress.sla.mark-reached.v1', clock_timestamp(), s.payload
FROM fired f JOIN numbered n ON n.subject = f.feedback_id::text, bench_sample s
