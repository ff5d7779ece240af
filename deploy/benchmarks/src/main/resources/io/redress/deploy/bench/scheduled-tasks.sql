-- The table of db-scheduler with the columns and indexes that its documentation asks for on PostgreSQL, and {rows} tasks
-- that were all due within one and the same second.
CREATE SCHEMA IF NOT EXISTS scheduler;
DROP TABLE IF EXISTS scheduler.scheduled_tasks;
CREATE TABLE scheduler.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON scheduler.scheduled_tasks (execution_time);
CREATE INDEX ON scheduler.scheduled_tasks (last_heartbeat);
CREATE INDEX ON scheduler.scheduled_tasks (priority DESC, execution_time);
INSERT INTO scheduler.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
    SELECT 'deadline', gen_random_uuid()::text, date_trunc('second', now()) - random() * interval '1 second', false, 1
    FROM generate_series(1, {rows});
ANALYZE scheduler.scheduled_tasks;
