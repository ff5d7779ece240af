package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * I5: each mark fires exactly once or is named as skipped by a higher one, unless sla knew better; never early by the
 * database clock, never of an old generation; a breach that a late fact disproves is taken back, once.
 */
final class MarksFireOnce implements Invariant {

    private static final String REACHED = "redress.sla.mark-reached.v1";

    /** Each query names the offenders; none may be found. */
    private record Rule(Violation.Kind kind, String sentence, String offenders) {}

    private static final List<Rule> RULES = List.of(
            new Rule(Violation.Kind.EARLY, "fired before its instant", """
                SELECT clock_id || ' ' || name || ' ' || generation FROM mark WHERE fired_at < fire_at\
                """),
            new Rule(Violation.Kind.EARLY, "was published before its instant", """
                SELECT payload ->> 'clockId' || ' ' || (payload ->> 'mark') || ' ' || (payload ->> 'generation')
                FROM published_event WHERE type = 'redress.sla.mark-reached.v1'
                  AND (published_at < (payload ->> 'reachedAt')::timestamptz
                       OR (payload ->> 'firedAt')::timestamptz < (payload ->> 'reachedAt')::timestamptz)\
                """),
            new Rule(Violation.Kind.EARLY, "was breached before it was due", """
                SELECT payload ->> 'clockId' FROM published_event WHERE type = 'redress.sla.breached.v1'
                  AND (published_at < (payload ->> 'dueAt')::timestamptz
                       OR (payload ->> 'detectedAt')::timestamptz < (payload ->> 'dueAt')::timestamptz)\
                """),
            new Rule(Violation.Kind.LOST, "is overdue and has not fired", """
                SELECT m.clock_id || ' ' || m.name || ' ' || m.generation FROM mark m JOIN clock c ON c.id = m.clock_id
                WHERE m.status = 'OUTSTANDING' AND m.generation = c.generation
                  AND m.fire_at < clock_timestamp() - interval '10 s'\
                """),
            new Rule(Violation.Kind.LOST, "ended without having fired, and nothing had stopped its clock", """
                SELECT m.clock_id || ' ' || m.name || ' ' || m.generation FROM mark m JOIN clock c ON c.id = m.clock_id
                WHERE m.status = 'VOID' AND m.generation = c.generation
                  AND c.state NOT IN ('MET', 'CANCELLED', 'PAUSED', 'NOT_APPLICABLE')
                  AND NOT EXISTS (SELECT 1 FROM clock_fact f WHERE f.clock_id = c.id
                                  AND f.type IN ('Fulfilled', 'Cancelled', 'BreachRetracted'))\
                """),
            new Rule(Violation.Kind.BROKEN, "fired although its generation had ended", """
                SELECT m.clock_id || ' ' || m.name || ' ' || m.generation FROM mark m JOIN clock c ON c.id = m.clock_id
                WHERE m.status = 'FIRED' AND m.generation < c.generation AND m.fired_at > c.generation_at\
                """),
            new Rule(Violation.Kind.BROKEN, "fired although sla knew that its clock had stopped", """
                SELECT m.clock_id || ' ' || m.name || ' ' || m.generation FROM mark m
                JOIN clock_fact stop ON stop.clock_id = m.clock_id AND stop.type IN ('Fulfilled', 'Cancelled')
                JOIN clock_fact fired ON fired.clock_id = m.clock_id AND fired.type = 'MarkReached'
                 AND fired.fact ->> 'mark' = m.name AND (fired.fact ->> 'generation')::int = m.generation
                WHERE m.status = 'FIRED' AND fired.position > stop.position
                  AND NOT EXISTS (SELECT 1 FROM clock_fact again WHERE again.clock_id = m.clock_id
                                  AND again.position BETWEEN stop.position AND fired.position
                                  AND again.type IN ('Rescheduled', 'BreachRetracted'))\
                """),
            new Rule(Violation.Kind.BROKEN, "claims to be skipped, and no higher mark names it", """
                SELECT m.clock_id || ' ' || m.name || ' ' || m.generation FROM mark m
                WHERE m.status = 'SKIPPED' AND NOT EXISTS (
                    SELECT 1 FROM clock_fact f WHERE f.clock_id = m.clock_id AND f.type = 'MarkReached'
                      AND (f.fact ->> 'generation')::int = m.generation AND f.fact -> 'skipped' ?? m.name)\
                """),
            new Rule(Violation.Kind.DOUBLED, "took its breach back more than once", """
                SELECT clock_id::text FROM clock_fact WHERE type = 'BreachRetracted'
                GROUP BY clock_id, fact ->> 'generation' HAVING count(*) > 1\
                """),
            new Rule(Violation.Kind.DOUBLED, "was breached more than once", """
                SELECT b.clock_id::text FROM clock_fact b WHERE b.type = 'Breached'
                GROUP BY b.clock_id HAVING count(*) > 1 + (SELECT count(*) FROM clock_fact r
                    WHERE r.clock_id = b.clock_id AND r.type IN ('BreachRetracted', 'Rescheduled'))\
                """));

    @Override
    public List<Violation> violations(Evidence evidence) {
        Database sla = evidence.database(Part.SLA);
        List<Violation> found = new ArrayList<>();
        for (Rule rule : RULES) {
            sla.rows(rule.offenders(), row -> row.getString(1))
                    .forEach(offender -> found.add(new Violation(
                            "I5", rule.kind(), "Mark or clock " + offender + " " + rule.sentence() + ".")));
        }
        firedIsPublished(sla, found);
        outcomes(evidence, found);
        raises(evidence, found);
        return found;
    }

    private static void firedIsPublished(Database sla, List<Violation> found) {
        Map<String, Integer> published = new HashMap<>();
        sla.rows(
                        "SELECT payload ->> 'clockId' || ' ' || (payload ->> 'mark') || ' ' || (payload ->>"
                                + " 'generation') FROM published_event WHERE type = ?",
                        row -> row.getString(1),
                        REACHED)
                .forEach(mark -> published.merge(mark, 1, Integer::sum));
        published.forEach((mark, times) -> {
            if (times > 1) {
                found.add(Violation.doubled("I5", "Mark " + mark + " was published " + times + " times."));
            }
        });
        List<String> fired = sla.rows(
                "SELECT clock_id || ' ' || name || ' ' || generation FROM mark WHERE status = 'FIRED'",
                row -> row.getString(1));
        fired.stream()
                .filter(mark -> !published.containsKey(mark))
                .forEach(mark -> found.add(Violation.lost("I5", "Mark " + mark + " fired and was not published.")));
        published.keySet().removeAll(fired);
        published
                .keySet()
                .forEach(
                        mark -> found.add(Violation.broken("I5", "Mark " + mark + " was published and did not fire.")));
    }

    /** Whatever came late or in another order, the outcome follows from the instants that intake recorded. */
    private static void outcomes(Evidence evidence, List<Violation> found) {
        Map<String, OffsetDateTime[]> done = evidence
                .database(Part.INTAKE)
                .rows(
                        "SELECT id::text, acknowledged_at, resolved_at FROM feedback WHERE cycle = 1",
                        row -> Map.entry(row.getString(1), new OffsetDateTime[] {
                            row.getObject(2, OffsetDateTime.class), row.getObject(3, OffsetDateTime.class)
                        }))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        evidence
                .database(Part.SLA)
                .rows(
                        "SELECT feedback_id::text, target, state, due_at, clock_timestamp() > due_at,"
                                + " clock_timestamp() > due_at + interval '10 s'"
                                + " FROM clock WHERE target IN ('ACKNOWLEDGEMENT', 'RESOLUTION') AND cycle = 1"
                                + " AND due_at IS NOT NULL AND state <> 'CANCELLED' AND pauses = '[]'",
                        row -> new Outcome(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class),
                                row.getBoolean(5),
                                row.getBoolean(6)))
                .stream()
                .filter(outcome -> done.containsKey(outcome.feedback()))
                .forEach(outcome -> {
                    OffsetDateTime at =
                            done.get(outcome.feedback())[outcome.target().equals("RESOLUTION") ? 1 : 0];
                    if (!outcome.follows(at)) {
                        found.add(Violation.broken(
                                "I5",
                                "The " + outcome.target() + " clock of " + outcome.feedback() + ", due at "
                                        + outcome.dueAt() + ", done at " + at + ", is " + outcome.state() + "."));
                    }
                });
    }

    /**
     * How a clock stands.
     *
     * @param past whether its due instant has come
     * @param overdue whether that is so long ago that sla must have noticed
     */
    private record Outcome(
            String feedback, String target, String state, OffsetDateTime dueAt, boolean past, boolean overdue) {

        boolean follows(OffsetDateTime doneAt) {
            if (doneAt != null && !doneAt.isAfter(dueAt)) {
                return state.equals("MET");
            }
            return state.equals("BREACHED") ? past : state.equals("RUNNING") && doneAt == null && !overdue;
        }
    }

    /** A missed resolution raises the feedback, once; a raise whose breach was taken back is taken back. */
    private static void raises(Evidence evidence, List<Violation> found) {
        Map<String, Boolean> retractedByClock = new HashMap<>();
        evidence.database(Part.ESCALATION)
                .rows(
                        "SELECT clock_id::text, retracted_at IS NOT NULL FROM escalation"
                                + " WHERE target = 'RESOLUTION' AND mark = 'DUE' AND retracts IS NULL",
                        row -> Map.entry(row.getString(1), row.getBoolean(2)))
                .forEach(row -> retractedByClock.put(row.getKey(), row.getValue()));
        evidence.database(Part.SLA)
                .rows(
                        "SELECT id::text, state FROM clock c WHERE target = 'RESOLUTION' AND EXISTS (SELECT 1 FROM"
                                + " clock_fact f WHERE f.clock_id = c.id AND f.type = 'Breached')",
                        row -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(clock -> {
                    Boolean retracted = retractedByClock.get(clock.getKey());
                    boolean stands = clock.getValue().equals("BREACHED");
                    if (retracted == null) {
                        if (stands) {
                            found.add(
                                    Violation.lost("I5", "The breach of clock " + clock.getKey() + " raised nothing."));
                        }
                    } else if (retracted == stands) {
                        found.add(Violation.broken(
                                "I5",
                                "Clock " + clock.getKey() + " is " + clock.getValue() + " and its raise is "
                                        + (retracted ? "taken back." : "not taken back.")));
                    }
                });
    }
}
