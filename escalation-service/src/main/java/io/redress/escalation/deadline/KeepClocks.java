package io.redress.escalation.deadline;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.deadline.domain.Deadline;
import io.redress.escalation.deadline.domain.TrackedClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps what sla says of a feedback's clocks, and shows the next due date in the work list. */
@ApplicationScoped
public class KeepClocks {

    private final Assignments assignments;

    KeepClocks(Assignments assignments) {
        this.assignments = assignments;
    }

    public void keep(Assignment assignment, TrackedClock clock) {
        UUID feedbackId = assignment.feedbackId();
        assignments.keep(feedbackId, clock);
        assignments.show(
                feedbackId,
                Deadline.of(
                        assignments.clocksOf(feedbackId), assignment.feedback().cycle()));
    }

    public void fulfil(Assignment assignment, TrackedClock clock) {
        keep(assignment, clock.asFulfilled());
    }
}
