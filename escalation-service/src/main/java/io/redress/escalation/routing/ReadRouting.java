package io.redress.escalation.routing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.assignment.persistence.HistoricalFeedback;
import io.redress.escalation.http.PreferWait;
import io.redress.escalation.http.Problems;
import io.redress.escalation.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds the assignment a caller asks for. What they may not see they are told is not known, as if there were none. */
@ApplicationScoped
public class ReadRouting {

    private final Assignments assignments;
    private final HistoricalFeedback historicalFeedback;
    private final PreferWait preferWait;
    private final Caller caller;

    ReadRouting(Assignments assignments, HistoricalFeedback historicalFeedback, PreferWait preferWait, Caller caller) {
        this.assignments = assignments;
        this.historicalFeedback = historicalFeedback;
        this.preferWait = preferWait;
        this.caller = caller;
    }

    /** @param prefer the header, may be null; waits for feedback that is on its way */
    public <T> T read(UUID feedbackId, String prefer, Function<Assignment, T> view) {
        return preferWait.await(
                prefer,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> visible(feedbackId).map(view)),
                () -> Problems.notYetKnown("feedback"));
    }

    /** For a change, within its transaction. */
    public Assignment lock(UUID feedbackId) {
        return assignments
                .lock(feedbackId)
                .filter(assignment -> caller.sees(assignment.feedback().sourceSystem()))
                .orElseThrow(() -> Problems.notYetKnown("feedback"));
    }

    private Optional<Assignment> visible(UUID feedbackId) {
        Optional<Assignment> found = assignments
                .find(feedbackId)
                .filter(assignment -> caller.sees(assignment.feedback().sourceSystem()));
        if (found.isEmpty()
                && historicalFeedback
                        .sourceSystemOf(feedbackId)
                        .filter(caller::sees)
                        .isPresent()) {
            throw Problems.notFound(
                    "NOT_ROUTED", "This feedback was imported as history. History is never routed, so nobody has it.");
        }
        return found;
    }
}
