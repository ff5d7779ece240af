package io.redress.deploy.faults.event;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.harness.Part;
import java.util.List;

/** Events that come twice, in the wrong order, or should not have come at all. */
public final class EventFaults {

    private EventFaults() {}

    public static List<Fault> all() {
        return List.of(
                new Duplicates(),
                new Shuffled(Part.INTAKE),
                new Shuffled(Part.SLA),
                new Shuffled(Part.ESCALATION),
                new Poison());
    }
}
