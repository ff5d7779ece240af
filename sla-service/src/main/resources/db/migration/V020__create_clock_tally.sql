-- Clocks counted, so that the load ahead, the forecast and the gauges need not count them. A clock counts for its state,
-- while it is open by the quarter hour in which it is due and by its SLA category; for OVERDUE while it ran out and is
-- still to be fulfilled; and for DONE by the quarter hour of its fulfilment, unless it is historical. Every zone's hours
-- and days begin with a quarter hour. A kind that goes without them has the epoch for a time and ANY for a category.
CREATE TABLE clock_tally (
    kind         text        NOT NULL,
    at           timestamptz NOT NULL,
    target       text        NOT NULL,
    sla_category text        NOT NULL,
    clocks       int         NOT NULL,
    PRIMARY KEY (kind, at, target, sla_category)
);

-- What transactions add to the tally and take from it. Nobody waits for anybody to add; now and then all is folded in.
CREATE TABLE clock_tally_change (
    kind         text        NOT NULL,
    at           timestamptz NOT NULL,
    target       text        NOT NULL,
    sla_category text        NOT NULL,
    clocks       int         NOT NULL
);

-- The figures are the sums of these.
CREATE VIEW clock_tally_entry AS
    SELECT kind, at, target, sla_category, clocks FROM clock_tally
    UNION ALL
    SELECT kind, at, target, sla_category, clocks FROM clock_tally_change;

-- What the tally lacks, from the clocks themselves: no rows. It reads all clocks.
CREATE VIEW clock_tally_difference AS
    SELECT kind, at, target, sla_category, sum(clocks)::int AS clocks
    FROM (SELECT counted.kind, counted.at, c.target, counted.sla_category, 1 AS clocks
          FROM clock c JOIN feedback f ON f.id = c.feedback_id
          CROSS JOIN LATERAL (VALUES
              (c.state, date_bin('15 minutes', c.due_at, 'epoch'), c.sla_category, c.state IN ('RUNNING', 'PAUSED')),
              (c.state, 'epoch', 'ANY', c.state NOT IN ('RUNNING', 'PAUSED')),
              ('OVERDUE', 'epoch', 'ANY',
               c.state = 'BREACHED' AND c.state_at IS NULL AND f.open AND f.cycle = c.cycle),
              ('DONE', date_bin('15 minutes', c.state_at, 'epoch'), 'ANY',
               c.state IN ('MET', 'BREACHED') AND c.state_at IS NOT NULL AND NOT f.historical)
              ) AS counted(kind, at, sla_category, counts)
          WHERE counted.counts
          UNION ALL
          SELECT kind, at, target, sla_category, -clocks FROM clock_tally_entry) AS entry
    GROUP BY kind, at, target, sla_category HAVING sum(clocks) <> 0;

INSERT INTO clock_tally SELECT * FROM clock_tally_difference;

-- Only counting had a use for these.
DROP INDEX clock_target_state;
DROP INDEX clock_overdue;
