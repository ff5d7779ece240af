-- Makes the first warning of {rows} running clocks due, all within one and the same second, which has passed by now.
DROP TABLE IF EXISTS bench_due;
CREATE TABLE bench_due AS
    SELECT m.clock_id, m.generation, m.name, date_trunc('second', now()) - random() * interval '1 second' AS fire_at
    FROM mark m JOIN clock c ON c.id = m.clock_id AND c.generation = m.generation
    WHERE c.state = 'RUNNING' AND m.name = 'WARN_50' AND m.status = 'OUTSTANDING' LIMIT {rows};
ALTER TABLE bench_due ADD PRIMARY KEY (clock_id, generation, name);
UPDATE mark m SET fire_at = d.fire_at FROM bench_due d
    WHERE m.clock_id = d.clock_id AND m.generation = d.generation AND m.name = d.name;
UPDATE clock c SET next_at = d.fire_at FROM bench_due d WHERE c.id = d.clock_id;
