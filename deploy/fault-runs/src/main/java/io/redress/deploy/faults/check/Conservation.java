package io.redress.deploy.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * I7: received = routed + unroutable + held back + historical; clocks match feedback; report totals equal a recount
 * from the three source databases.
 */
final class Conservation implements Invariant {

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        long received = number(evidence, Part.INTAKE, "SELECT count(*) FROM feedback");
        long routed = number(evidence, Part.ESCALATION, "SELECT count(*) FROM assignment")
                + number(evidence, Part.ESCALATION, "SELECT count(*) FROM historical_feedback");
        long held = number(
                evidence,
                Part.ESCALATION,
                "SELECT count(DISTINCT subject) FROM held_event"
                        + " WHERE subject NOT IN (SELECT feedback_id::text FROM assignment)");
        equal("received, against routed, unroutable, held back and historical", received, routed + held, found);
        equal(
                "received, against feedback with clocks",
                received,
                number(evidence, Part.SLA, "SELECT count(DISTINCT feedback_id) FROM clock"),
                found);
        equal(
                "received, against feedback reported",
                received,
                number(evidence, Part.REPORTING, "SELECT count(*) FROM feedback_fact"),
                found);
        same(
                evidence,
                found,
                "feedback per status",
                Part.INTAKE,
                "SELECT status, count(*) FROM feedback GROUP BY 1",
                "SELECT status, count(*) FROM feedback_fact GROUP BY 1");
        same(
                evidence,
                found,
                "feedback per severity",
                Part.INTAKE,
                "SELECT severity, count(*) FROM feedback GROUP BY 1",
                "SELECT severity, count(*) FROM feedback_fact GROUP BY 1");
        same(
                evidence,
                found,
                "feedback per tier",
                Part.ESCALATION,
                "SELECT tier::text, count(*) FROM assignment GROUP BY 1",
                "SELECT tier::text, count(*) FROM routing_fact GROUP BY 1");
        same(
                evidence,
                found,
                "feedback per state of its routing",
                Part.ESCALATION,
                "SELECT state, count(*) FROM assignment GROUP BY 1",
                "SELECT state, count(*) FROM routing_fact GROUP BY 1");
        same(
                evidence,
                found,
                "clocks per target and state",
                Part.SLA,
                "SELECT target || ' ' || state, count(*) FROM clock GROUP BY 1",
                "SELECT target || ' ' || state, count(*) FROM clock_fact GROUP BY 1");
        same(
                evidence,
                found,
                "raises",
                Part.ESCALATION,
                "SELECT coalesce(trigger, ''), count(*) FROM escalation WHERE retracts IS NULL GROUP BY 1",
                "SELECT coalesce(trigger, ''), count(*) FROM escalation_fact GROUP BY 1");
        copies(evidence, found);
        report(evidence, found);
        return found;
    }

    /** What other services keep of clocks and routings for reads of their own. */
    private static void copies(Evidence evidence, List<Violation> found) {
        String routings = "SELECT tier || ' ' || state, count(*) FROM %s WHERE tier IS NOT NULL GROUP BY 1";
        agree(
                "routings in intake's outlook",
                counts(evidence, Part.ESCALATION, routings.formatted("assignment")),
                counts(evidence, Part.INTAKE, routings.formatted("outlook")),
                found);
        String clocks = "SELECT target || ' ' || state, count(*) FROM %s WHERE state IN"
                + " ('RUNNING', 'PAUSED', 'MET', 'BREACHED', 'CANCELLED') GROUP BY 1";
        Map<String, Long> there = counts(evidence, Part.SLA, clocks.formatted("clock"));
        agree(
                "clocks in intake's outlook",
                there,
                counts(evidence, Part.INTAKE, clocks.formatted("outlook_clock")),
                found);
        agree(
                "clocks that escalation tracks",
                there,
                counts(evidence, Part.ESCALATION, clocks.formatted("tracked_clock")),
                found);
        equal(
                "numbers of clocks that sla keeps and that are not those of its clocks",
                0,
                number(evidence, Part.SLA, "SELECT count(*) FROM clock_tally_difference"),
                found);
    }

    private static void agree(String what, Map<String, Long> there, Map<String, Long> here, List<Violation> found) {
        if (!there.equals(here)) {
            found.add(Violation.broken("I7", what + ": " + here + " against " + there + "."));
        }
    }

    /** The figure that people get, against a recount of the clocks themselves. */
    private static void report(Evidence evidence, List<Violation> found) {
        JsonNode report = evidence.api()
                .get(
                        "manager",
                        Part.REPORTING,
                        "/reports/sla-compliance?from=2020-01-01&to=2099-01-01&cohort=due&groupBy=target");
        Map<String, Long> reported = new TreeMap<>();
        report.path("items").forEach(item -> {
            reported.merge(
                    item.path("target").asText() + " MET", item.path("met").asLong(), Long::sum);
            reported.merge(
                    item.path("target").asText() + " BREACHED",
                    item.path("breached").asLong(),
                    Long::sum);
        });
        reported.values().removeIf(count -> count == 0);
        Map<String, Long> counted = counts(
                evidence,
                Part.SLA,
                "SELECT target || ' ' || CASE WHEN state = 'MET' THEN 'MET' ELSE 'BREACHED' END, count(*) FROM clock"
                        + " WHERE state IN ('MET', 'BREACHED') OR state = 'RUNNING' AND due_at < clock_timestamp() GROUP"
                        + " BY 1");
        if (!reported.equals(counted)) {
            found.add(Violation.broken("I7", "The report says " + reported + ", a recount says " + counted + "."));
        }
    }

    private static void same(
            Evidence evidence, List<Violation> found, String what, Part source, String counted, String reported) {
        Map<String, Long> there = counts(evidence, source, counted);
        Map<String, Long> here = counts(evidence, Part.REPORTING, reported);
        if (!there.equals(here)) {
            found.add(Violation.broken(
                    "I7", what + ": " + source.key() + " has " + there + ", reporting says " + here + "."));
        }
    }

    private static Map<String, Long> counts(Evidence evidence, Part part, String query) {
        Map<String, Long> counts = new TreeMap<>();
        evidence.database(part)
                .rows(query, row -> Map.entry(String.valueOf(row.getString(1)), row.getLong(2)))
                .forEach(row -> counts.put(row.getKey(), row.getValue()));
        return counts;
    }

    private static void equal(String what, long expected, long actual, List<Violation> found) {
        if (expected != actual) {
            found.add(Violation.broken("I7", what + ": " + expected + " against " + actual + "."));
        }
    }

    private static long number(Evidence evidence, Part part, String query) {
        return evidence.database(part).number(query);
    }
}
