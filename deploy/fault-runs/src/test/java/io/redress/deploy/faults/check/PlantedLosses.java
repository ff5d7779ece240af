package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.stream.Stream;

/** Things that went missing, happened twice or in the wrong order (I1 to I4). */
final class PlantedLosses {

    private static final String A_FEEDBACK = "(SELECT feedback_id FROM acknowledgement LIMIT 1)";
    private static final String FREE_FEEDBACK = "ALTER TABLE feedback DROP CONSTRAINT feedback_pkey CASCADE";

    private PlantedLosses() {}

    static Stream<Plant> all() {
        return Stream.of(
                Plant.of(
                        "a feedback is gone",
                        new AnsweredExistsOnce(),
                        Violation.Kind.LOST,
                        Part.INTAKE,
                        FREE_FEEDBACK,
                        "DELETE FROM feedback WHERE id = " + A_FEEDBACK),
                Plant.of(
                        "a feedback says something else",
                        new AnsweredExistsOnce(),
                        Violation.Kind.LOST,
                        Part.INTAKE,
                        "UPDATE feedback SET subject = 'Something else' WHERE id = " + A_FEEDBACK),
                Plant.of(
                        "a feedback exists twice",
                        new AnsweredExistsOnce(),
                        Violation.Kind.DOUBLED,
                        Part.INTAKE,
                        "DROP INDEX feedback_natural_key",
                        "CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM feedback WHERE id = " + A_FEEDBACK,
                        "UPDATE twin SET id = uuidv7(), reference = 'FB-0000-000000'",
                        "INSERT INTO feedback SELECT * FROM twin"),
                Plant.of(
                        "an acknowledgement is gone",
                        new AnsweredExistsOnce(),
                        Violation.Kind.LOST,
                        Part.INTAKE,
                        "UPDATE feedback SET acknowledged_at = NULL"),
                Plant.of(
                        "an acknowledgement was stored twice",
                        new AnsweredExistsOnce(),
                        Violation.Kind.DOUBLED,
                        Part.INTAKE,
                        "CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM acknowledgement LIMIT 1",
                        "UPDATE twin SET id = uuidv7()",
                        "INSERT INTO acknowledgement SELECT * FROM twin"),
                Plant.of(
                        "a key was carried out twice",
                        new AnsweredExistsOnce(),
                        Violation.Kind.DOUBLED,
                        Part.INTAKE,
                        "CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM idempotency_key LIMIT 1",
                        "UPDATE twin SET caller = 'somebody else'",
                        "INSERT INTO idempotency_key SELECT * FROM twin"),
                Plant.of(
                        "a stored answer is gone",
                        new AnsweredExistsOnce(),
                        Violation.Kind.LOST,
                        Part.INTAKE,
                        "DELETE FROM idempotency_key"),
                Plant.of(
                        "a committed event was not published",
                        new PublishedIffCommitted(),
                        Violation.Kind.LOST,
                        Part.INTAKE,
                        "DELETE FROM published_event WHERE id = (SELECT id FROM published_event LIMIT 1)"),
                Plant.of(
                        "an event is stuck in the outbox",
                        new PublishedIffCommitted(),
                        Violation.Kind.LOST,
                        Part.SLA,
                        "INSERT INTO outbox (id, subject, sequence, type, time, payload)"
                                + " VALUES (uuidv7(), 'stuck', 1, 'redress.sla.met.v1', now(), '{}')"),
                Plant.of(
                        "a change was committed without its event",
                        new PublishedIffCommitted(),
                        Violation.Kind.LOST,
                        Part.INTAKE,
                        "UPDATE published_event SET type = 'redress.feedback.updated.v1'"
                                + " WHERE type = 'redress.feedback.acknowledged.v1'"),
                Plant.of(
                        "a clock was started twice",
                        new AppliedOnce(),
                        Violation.Kind.DOUBLED,
                        Part.SLA,
                        "CREATE TEMP TABLE twin ON COMMIT DROP AS SELECT * FROM clock WHERE state <> 'CANCELLED' LIMIT"
                                + " 1",
                        "UPDATE twin SET id = uuidv7(), attempt = attempt + 1",
                        "INSERT INTO clock SELECT * FROM twin"),
                Plant.of(
                        "an event was logged twice",
                        new AppliedOnce(),
                        Violation.Kind.DOUBLED,
                        Part.REPORTING,
                        "INSERT INTO event_log (event_id, producer, type, subject, sequence, occurred_at, data) SELECT"
                                + " event_id, producer, type, subject, 100000, occurred_at, data FROM event_log LIMIT 1"),
                Plant.of(
                        "a feedback was never routed",
                        new AppliedOnce(),
                        Violation.Kind.LOST,
                        Part.ESCALATION,
                        "ALTER TABLE assignment DROP CONSTRAINT assignment_pkey CASCADE",
                        "DELETE FROM assignment WHERE feedback_id = (SELECT feedback_id FROM assignment LIMIT 1)"),
                Plant.of(
                        "an event was not applied",
                        new NoGap(),
                        Violation.Kind.LOST,
                        Part.ESCALATION,
                        "DELETE FROM inbox_position WHERE (producer, subject) IN"
                                + " (SELECT producer, subject FROM inbox_position WHERE producer = 'sla' LIMIT 1)"),
                Plant.of(
                        "an applied event is not logged",
                        new NoGap(),
                        Violation.Kind.LOST,
                        Part.REPORTING,
                        "ALTER TABLE event_log DISABLE TRIGGER event_log_append_only",
                        "DELETE FROM event_log WHERE id = (SELECT max(id) FROM event_log)"),
                Plant.of(
                        "an event was logged after its successor",
                        new NoGap(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "ALTER TABLE event_log DISABLE TRIGGER event_log_append_only",
                        "ALTER TABLE event_log DROP CONSTRAINT event_log_once",
                        "UPDATE event_log SET sequence = 3 - sequence WHERE sequence < 3 AND (producer, subject) IN"
                                + " (SELECT producer, subject FROM event_log WHERE sequence = 2 LIMIT 1)"));
    }
}
