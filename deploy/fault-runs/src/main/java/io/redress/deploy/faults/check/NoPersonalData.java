package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Order;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.List;

/** Security: contact data and narratives never leave intake by an event, be it logged, held, parked or on its way. */
final class NoPersonalData implements Invariant {

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        evidence.topics().stream()
                .filter(TopicEvent::canary)
                .forEach(event -> found.add(Violation.broken(
                        "Privacy", "Event " + event.id() + " (" + event.type() + ") carries personal data.")));
        for (Part part : Part.values()) {
            long published = evidence.database(part)
                    .number(
                            "SELECT count(*) FROM published_event WHERE payload::text LIKE ?",
                            "%" + Order.CANARY + "%");
            if (published > 0) {
                found.add(Violation.broken(
                        "Privacy", published + " published events of " + part.key() + " carry personal data."));
            }
        }
        return found;
    }
}
