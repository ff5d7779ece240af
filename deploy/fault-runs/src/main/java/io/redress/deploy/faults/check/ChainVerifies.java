package io.redress.deploy.faults.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.List;

/** I10: the audit chain verifies and has no gap; by the service's own word, and by a look of our own. */
final class ChainVerifies implements Invariant {

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        JsonNode proof = evidence.api().get("auditor", Part.REPORTING, "/audit/verification");
        if (!proof.path("intact").asBoolean()
                || proof.path("unchained").path("lost").asLong() > 0) {
            found.add(Violation.broken("I10", "The audit chain does not verify: " + proof + "."));
        }
        Database reporting = evidence.database(Part.REPORTING);
        long logged = reporting.number("SELECT count(*) FROM event_log");
        long chained = reporting.number("SELECT count(*) FROM event_chain c JOIN event_log l ON l.id = c.event_log_id");
        long last = reporting.number("SELECT coalesce(max(position), 0) FROM event_chain");
        if (logged != chained || last != chained) {
            found.add(Violation.broken(
                    "I10",
                    logged + " events are logged, " + chained + " of them chained, and the last position is " + last
                            + "."));
        }
        new ChainRecount(reporting)
                .firstBad()
                .ifPresent(position -> found.add(Violation.broken(
                        "I10", "The hash at position " + position + " is not that of what is logged there.")));
        return found;
    }
}
