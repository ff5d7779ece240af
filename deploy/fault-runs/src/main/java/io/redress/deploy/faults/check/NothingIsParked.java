package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.List;

/** I9, the half that holds after every fault: only poison is parked. The other half belongs to the fault that injects it. */
final class NothingIsParked implements Invariant {

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Part part : Part.values()) {
            evidence
                    .database(part)
                    .rows(
                            "SELECT coalesce(event_id, ''), type, subject, reason FROM parked_event WHERE state ="
                                    + " 'PARKED'",
                            row -> List.of(
                                    row.getString(1),
                                    part.key() + " parked " + row.getString(2) + " about " + row.getString(3) + ": "
                                            + row.getString(4)))
                    .stream()
                    .filter(parked -> !evidence.injected().hasEvent(parked.getFirst()))
                    .forEach(parked -> found.add(Violation.lost("I9", parked.getLast() + ".")));
            long released = evidence.database(part).number("SELECT count(*) FROM released_gap");
            if (released > 0 && !evidence.injected().areTopicsCut()) {
                found.add(Violation.lost("I9", part.key() + " gave up " + released + " gaps."));
            }
        }
        return found;
    }
}
