-- What a migration does to the rows of clocks alone, their marks left as they are.
UPDATE clock
SET policy_version = policy_version + 1, due_at = due_at + interval '1 hour', next_at = next_at + interval '1 hour',
    generation = generation + 1, generation_at = now(), changed = true
WHERE state IN ('RUNNING', 'PAUSED')
