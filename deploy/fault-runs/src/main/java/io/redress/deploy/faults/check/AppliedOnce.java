package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** I3: per consumer and event at most one effect at any time, exactly one in the end. */
final class AppliedOnce implements Invariant {

    /** Effects that must not come twice: each row of the answer names one that did. */
    private record Effect(Part part, String what, String doubled) {}

    private static final List<Effect> EFFECTS = List.of(
            new Effect(
                    Part.REPORTING,
                    "log entry of event",
                    "SELECT event_id, count(*) FROM event_log GROUP BY event_id HAVING count(*) > 1"),
            new Effect(
                    Part.REPORTING,
                    "link of log entry",
                    "SELECT event_log_id::text, count(*) FROM event_chain GROUP BY event_log_id HAVING count(*) > 1"),
            new Effect(
                    Part.SLA,
                    "clock of feedback and target",
                    "SELECT feedback_id || ' ' || target, count(*) FROM clock"
                            + " WHERE state <> 'CANCELLED' GROUP BY feedback_id, target, cycle HAVING count(*) > 1"),
            new Effect(
                    Part.SLA,
                    "start in the ledger of clock",
                    "SELECT clock_id::text, count(*) FROM clock_fact WHERE type = 'Started'"
                            + " GROUP BY clock_id HAVING count(*) > 1"),
            new Effect(
                    Part.SLA,
                    "fulfilment in the ledger of clock",
                    "SELECT clock_id::text, count(*) FROM clock_fact WHERE type = 'Fulfilled'"
                            + " GROUP BY clock_id HAVING count(*) > 1"),
            new Effect(
                    Part.SLA,
                    "event clock-started of clock",
                    "SELECT payload ->> 'clockId', count(*) FROM published_event"
                            + " WHERE type = 'redress.sla.clock-started.v1' GROUP BY 1 HAVING count(*) > 1"),
            new Effect(
                    Part.ESCALATION,
                    "event assigned without a raise of feedback",
                    "SELECT subject, count(*) FROM published_event WHERE type = 'redress.escalation.assigned.v1'"
                            + " AND subject NOT IN (SELECT subject FROM published_event WHERE type IN"
                            + " ('redress.escalation.raised.v1', 'redress.escalation.lowered.v1'))"
                            + " GROUP BY subject HAVING count(*) > 1"),
            new Effect(
                    Part.ESCALATION,
                    "raise by clock",
                    "SELECT clock_id || ' ' || mark, count(*) FROM escalation WHERE clock_id IS NOT NULL AND retracts"
                            + " IS NULL GROUP BY clock_id, cycle, generation, mark HAVING count(*) > 1"),
            new Effect(
                    Part.ESCALATION,
                    "event ladder-step-taken of clock and step",
                    "SELECT concat_ws(' ', payload ->> 'clockId', payload ->> 'generation', payload ->> 'mark',"
                            + " payload ->> 'stepId'), count(*) FROM published_event WHERE type ="
                            + " 'redress.escalation.ladder-step-taken.v1' GROUP BY 1 HAVING count(*) > 1"));

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Effect effect : EFFECTS) {
            found.addAll(evidence.database(effect.part())
                    .rows(
                            effect.doubled(),
                            row -> Violation.doubled(
                                    "I3",
                                    effect.part().key() + " has the " + effect.what() + " " + row.getString(1) + " "
                                            + row.getLong(2) + " times.")));
        }
        everyFeedbackHasItsEffects(evidence, found);
        return found;
    }

    private static void everyFeedbackHasItsEffects(Evidence evidence, List<Violation> found) {
        List<String> feedback =
                evidence.database(Part.INTAKE).rows("SELECT id::text FROM feedback", row -> row.getString(1));
        List<String> routed = evidence.database(Part.INTAKE)
                .rows("SELECT id::text FROM feedback WHERE NOT historical", row -> row.getString(1));
        missing(evidence, feedback, Part.SLA, "SELECT feedback_id::text FROM clock WHERE target = 'RESOLUTION'", found);
        missing(
                evidence,
                feedback,
                Part.SLA,
                "SELECT feedback_id::text FROM clock WHERE target = 'ACKNOWLEDGEMENT'",
                found);
        missing(evidence, routed, Part.ESCALATION, "SELECT feedback_id::text FROM assignment", found);
        missing(evidence, feedback, Part.REPORTING, "SELECT feedback_id::text FROM feedback_fact", found);
        missing(evidence, routed, Part.INTAKE, "SELECT feedback_id::text FROM outlook", found);
    }

    private static void missing(
            Evidence evidence, List<String> feedback, Part part, String effects, List<Violation> found) {
        Set<String> present = new HashSet<>(evidence.database(part).rows(effects, row -> row.getString(1)));
        feedback.stream()
                .filter(id -> !present.contains(id))
                .forEach(id -> found.add(Violation.lost(
                        "I3", "Feedback " + id + " has had no effect in " + part.key() + " (" + effects + ").")));
    }
}
