-- What a migration does to the rows of clocks and of their outstanding marks, by one statement and without computing
-- anything.
WITH moved AS (
    UPDATE clock
    SET policy_version = policy_version + 1, due_at = due_at + interval '1 hour', next_at = next_at + interval '1 hour',
        generation = generation + 1, generation_at = now(), changed = true
    WHERE state IN ('RUNNING', 'PAUSED')
    RETURNING id)
UPDATE mark m SET generation = m.generation + 1, fire_at = m.fire_at + interval '1 hour'
FROM moved WHERE m.clock_id = moved.id AND m.status = 'OUTSTANDING'
