-- Targets may be as short as a second; the projections are made again at the next start.
ALTER TABLE clock_fact
    ALTER COLUMN business_seconds TYPE double precision,
    ALTER COLUMN elapsed_seconds TYPE double precision,
    ALTER COLUMN paused_seconds TYPE double precision,
    ALTER COLUMN customer_perceived_seconds TYPE double precision;
