package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.TransitionTable;
import java.util.ArrayList;
import java.util.List;

/**
 * The versions that new feedback starts with: one, or for history also what had already happened to it.
 *
 * @param submission what it was made of
 * @param versions in their order
 */
record Story(Submission submission, List<Feedback> versions) {

    static Story of(Submission submission, Feedback received) {
        var versions = new ArrayList<Feedback>();
        versions.add(received);
        var past = submission.past();
        if (past != null && past.historical() && (past.acknowledgedAt() != null || past.resolvedAt() != null)) {
            var acknowledgedAt = past.acknowledgedAt() != null ? past.acknowledgedAt() : past.resolvedAt();
            versions.add(received.acknowledged(acknowledgedAt, false));
        }
        if (past != null && past.historical() && past.resolvedAt() != null) {
            var transition = TransitionTable.find(
                            Action.RESOLVE, versions.getLast().state(), past.resolvedAt())
                    .orElseThrow();
            versions.add(versions.getLast().after(transition, past.resolvedAt()));
        }
        return new Story(submission, List.copyOf(versions));
    }

    Feedback last() {
        return versions.getLast();
    }
}
