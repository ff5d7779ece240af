-- When an overridden clock would be due by the rules alone; null for all others.
ALTER TABLE clock_fact ADD COLUMN computed_due_at timestamptz;
