package io.redress.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;

/** Nothing gets lost between the services, and the report counts what the three others have (invariant I7). */
final class Conservation {

    private final Redress redress;

    Conservation(Redress redress) {
        this.redress = redress;
    }

    void holds() {
        Counts counts = counts();
        assertEquals(0, counts.unpublished(), "events not yet published");
        assertEquals(
                counts.received(),
                counts.routed() + counts.unroutable() + counts.heldBack() + counts.historical(),
                "received = routed + unroutable + held back + historical: " + counts);
        assertEquals(counts.received(), counts.withClocks(), "every feedback has clocks: " + counts);
        assertEquals(counts.received(), counts.reported(), "every feedback is reported: " + counts);
        assertEquals(counts.routed(), counts.reportedRouting(), "every routing is reported: " + counts);
        assertEquals(counts.clocksMet(), counts.reportedMet(), "clocks met: " + counts);
        assertEquals(counts.clocksBreached(), counts.reportedBreached(), "clocks breached: " + counts);
    }

    Counts counts() {
        Database intake = redress.database(Part.INTAKE);
        Database escalation = redress.database(Part.ESCALATION);
        Database sla = redress.database(Part.SLA);
        Database reporting = redress.database(Part.REPORTING);
        return new Counts(
                intake.number("SELECT count(*) FROM feedback"),
                intake.number("SELECT count(*) FROM feedback WHERE historical"),
                intake.number("SELECT count(*) FROM outbox")
                        + escalation.number("SELECT count(*) FROM outbox")
                        + sla.number("SELECT count(*) FROM outbox"),
                escalation.number("SELECT count(*) FROM assignment WHERE state <> 'UNROUTABLE'"),
                escalation.number("SELECT count(*) FROM assignment WHERE state = 'UNROUTABLE'"),
                escalation.number("SELECT count(DISTINCT subject) FROM held_event"
                        + " WHERE subject NOT IN (SELECT feedback_id::text FROM assignment)"),
                sla.number("SELECT count(DISTINCT feedback_id) FROM clock"),
                sla.number("SELECT count(*) FROM clock WHERE state = 'MET'"),
                sla.number("SELECT count(*) FROM clock WHERE state = 'BREACHED'"),
                reporting.number("SELECT count(*) FROM feedback_fact"),
                reporting.number("SELECT count(*) FROM routing_fact WHERE state <> 'UNROUTABLE'"),
                reporting.number("SELECT count(*) FROM clock_fact WHERE state = 'MET'"),
                reporting.number("SELECT count(*) FROM clock_fact WHERE state = 'BREACHED'"));
    }
}
