-- Makes {rows} marks due, one every 20 ms, beginning in four seconds: later than the net with which sla-service looks for
-- what others have changed. Each is the next outstanding warning of a clock drawn at random.
DROP TABLE IF EXISTS bench_due;
CREATE TABLE bench_due AS
    SELECT clock_id, generation, name, row_number() OVER () AS number, NULL::timestamptz AS fire_at
    FROM (SELECT DISTINCT ON (m.clock_id) m.clock_id, m.generation, m.name
          FROM mark m JOIN (SELECT id, generation FROM clock WHERE state = 'RUNNING' ORDER BY random() LIMIT 3 * {rows}) c
              ON c.id = m.clock_id AND c.generation = m.generation
          WHERE m.status = 'OUTSTANDING' ORDER BY m.clock_id, m.fire_at) next
    WHERE name <> 'DUE' LIMIT {rows};
UPDATE bench_due SET fire_at = clock_timestamp() + interval '4 seconds' + number * interval '20 milliseconds';
UPDATE mark m SET fire_at = d.fire_at FROM bench_due d
    WHERE m.clock_id = d.clock_id AND m.generation = d.generation AND m.name = d.name;
UPDATE clock c SET next_at = d.fire_at FROM bench_due d WHERE c.id = d.clock_id;
