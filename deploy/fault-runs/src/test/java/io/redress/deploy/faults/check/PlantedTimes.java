package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.stream.Stream;

/** Marks that fired wrongly, figures that do not add up, a log that was tampered with (I5 to I10). */
final class PlantedTimes {

    private static final String A_MARK =
            "(SELECT id FROM published_event WHERE type = 'redress.sla.mark-reached.v1' LIMIT 1)";

    private PlantedTimes() {}

    static Stream<Plant> all() {
        return Stream.of(
                Plant.of(
                        "a mark fired early",
                        new MarksFireOnce(),
                        Violation.Kind.EARLY,
                        Part.SLA,
                        "ALTER TABLE mark DROP CONSTRAINT mark_check",
                        "UPDATE mark SET fired_at = fire_at - interval '1 ms' WHERE status = 'FIRED'"),
                Plant.of(
                        "a mark was published early",
                        new MarksFireOnce(),
                        Violation.Kind.EARLY,
                        Part.SLA,
                        "UPDATE published_event SET payload = jsonb_set(payload::jsonb, '{reachedAt}',"
                                + " '\"2100-01-01T00:00:00Z\"') WHERE id = " + A_MARK),
                Plant.of(
                        "a mark was published twice",
                        new MarksFireOnce(),
                        Violation.Kind.DOUBLED,
                        Part.SLA,
                        "INSERT INTO published_event (published_at, id, subject, sequence, type, time, payload) SELECT"
                                + " published_at, uuidv7(), subject, 100000, type, time, payload FROM published_event"
                                + " WHERE id = " + A_MARK),
                Plant.of(
                        "a fired mark was not published",
                        new MarksFireOnce(),
                        Violation.Kind.LOST,
                        Part.SLA,
                        "DELETE FROM published_event WHERE id = " + A_MARK),
                Plant.of(
                        "a mark did not fire",
                        new MarksFireOnce(),
                        Violation.Kind.LOST,
                        Part.SLA,
                        "UPDATE mark SET status = 'OUTSTANDING', fired_at = NULL WHERE status = 'FIRED'"),
                Plant.of(
                        "a mark went away",
                        new MarksFireOnce(),
                        Violation.Kind.LOST,
                        Part.SLA,
                        "UPDATE mark SET status = 'VOID', fired_at = NULL WHERE clock_id IN"
                                + " (SELECT id FROM clock WHERE state = 'BREACHED' AND state_at IS NULL)"
                                + " AND status = 'FIRED'"),
                Plant.of(
                        "a mark of an old generation fired",
                        new MarksFireOnce(),
                        Violation.Kind.BROKEN,
                        Part.SLA,
                        "UPDATE clock SET generation = generation + 1, generation_at = '2020-01-01T00:00:00Z'"
                                + " WHERE id IN (SELECT clock_id FROM mark WHERE status = 'FIRED')"),
                Plant.of(
                        "a mark fired after its clock had stopped",
                        new MarksFireOnce(),
                        Violation.Kind.BROKEN,
                        Part.SLA,
                        "INSERT INTO clock_fact (position, clock_id, type, recorded_at, fact) OVERRIDING SYSTEM VALUE"
                                + " SELECT -1, clock_id, 'Cancelled', now(), '{}' FROM mark WHERE status = 'FIRED' LIMIT"
                                + " 1"),
                Plant.of(
                        "a skipped mark is named by none",
                        new MarksFireOnce(),
                        Violation.Kind.BROKEN,
                        Part.SLA,
                        "UPDATE mark SET status = 'SKIPPED' WHERE status = 'FIRED'"),
                Plant.of(
                        "a late clock counts as met",
                        new MarksFireOnce(),
                        Violation.Kind.BROKEN,
                        Part.SLA,
                        "UPDATE clock SET state = 'MET' WHERE state = 'BREACHED'"),
                Plant.of(
                        "a breach raised nothing",
                        new MarksFireOnce(),
                        Violation.Kind.LOST,
                        Part.ESCALATION,
                        "DELETE FROM escalation WHERE target = 'RESOLUTION'"),
                Plant.of(
                        "a breach counts twice",
                        new MarksFireOnce(),
                        Violation.Kind.DOUBLED,
                        Part.SLA,
                        "INSERT INTO clock_fact (clock_id, type, recorded_at, fact)"
                                + " SELECT clock_id, type, recorded_at, fact FROM clock_fact WHERE type = 'Breached'"),
                Plant.of(
                        "an event waits to be chained",
                        new LagIsBounded(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "INSERT INTO unchained_event (event_log_id) VALUES (-1)"),
                Plant.of(
                        "reporting has forgotten a feedback",
                        new Conservation(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "DELETE FROM feedback_fact WHERE feedback_id = (SELECT feedback_id FROM feedback_fact LIMIT"
                                + " 1)"),
                Plant.of(
                        "reporting counts a clock wrongly",
                        new Conservation(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "UPDATE clock_fact SET state = 'MET' WHERE clock_id ="
                                + " (SELECT clock_id FROM clock_fact WHERE state = 'BREACHED' LIMIT 1)"),
                Plant.of(
                        "the recount differs from the report",
                        new Conservation(),
                        Violation.Kind.BROKEN,
                        Part.SLA,
                        "UPDATE clock SET state = 'MET' WHERE id = (SELECT id FROM clock WHERE state = 'BREACHED'"
                                + " LIMIT 1)"),
                Plant.of(
                        "sla counts a clock that is not there",
                        new Conservation(),
                        Violation.Kind.BROKEN,
                        Part.SLA,
                        "INSERT INTO clock_tally_change VALUES ('RUNNING', 'epoch', 'RESOLUTION', 'HIGH', 1)"),
                Plant.of(
                        "an innocent event is parked",
                        new NothingIsParked(),
                        Violation.Kind.LOST,
                        Part.SLA,
                        "INSERT INTO parked_event (fingerprint, event_id, producer, reason, topic, partition,"
                                + " \"offset\", headers, value) VALUES ('f', 'e', 'intake', 'none', 't', 0, 0, '{}', '')"),
                Plant.of(
                        "a logged event was changed",
                        new ChainVerifies(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "ALTER TABLE event_log DISABLE TRIGGER event_log_append_only",
                        "UPDATE event_log SET data = replace(data, 'MINOR', 'MAJOR')"),
                Plant.of(
                        "the end of the chain was cut off",
                        new ChainVerifies(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "ALTER TABLE event_chain DISABLE TRIGGER event_chain_append_only",
                        "DELETE FROM event_chain WHERE position = (SELECT max(position) FROM event_chain)"),
                Plant.of(
                        "a link of the chain is missing",
                        new ChainVerifies(),
                        Violation.Kind.BROKEN,
                        Part.REPORTING,
                        "ALTER TABLE event_chain DISABLE TRIGGER event_chain_append_only",
                        "DELETE FROM event_chain WHERE position = 5"));
    }
}
