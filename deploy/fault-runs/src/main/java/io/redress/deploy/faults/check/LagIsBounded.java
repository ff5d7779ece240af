package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.List;

/** I6: nothing waits any longer once the fault is over; that things do come to rest in time, {@link Rest} sees to. */
final class LagIsBounded implements Invariant {

    /** What may be left of something at rest: nothing. */
    private record Waiting(Part part, String what, String count) {}

    private static final List<Waiting> WAITING = List.of(
            new Waiting(Part.REPORTING, "events without their link", "SELECT count(*) FROM unchained_event"),
            new Waiting(
                    Part.ESCALATION,
                    "mails to staff",
                    "SELECT count(*) FROM staff_mail WHERE state = 'PENDING' AND next_attempt_at < now() - interval"
                            + " '60 s'"),
            new Waiting(
                    Part.INTAKE,
                    "import jobs",
                    "SELECT count(*) FROM import_job WHERE status IN ('QUEUED', 'RUNNING')"));

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Part part : Part.values()) {
            count(evidence, new Waiting(part, "events in the outbox", "SELECT count(*) FROM outbox"), found);
            count(evidence, new Waiting(part, "held events", "SELECT count(*) FROM held_event"), found);
        }
        WAITING.forEach(waiting -> count(evidence, waiting, found));
        return found;
    }

    private static void count(Evidence evidence, Waiting waiting, List<Violation> found) {
        long left = evidence.database(waiting.part()).number(waiting.count());
        if (left > 0) {
            found.add(Violation.broken(
                    "I6", left + " " + waiting.what() + " of " + waiting.part().key() + " still wait at rest."));
        }
    }
}
