package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.TransitionTable;
import java.time.Instant;
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
        if (past != null && past.historical()) {
            var acknowledgedAt = past.acknowledgedAt() != null ? past.acknowledgedAt() : past.resolvedAt();
            if (acknowledgedAt != null) {
                versions.add(received.acknowledged(acknowledgedAt, false));
            }
            then(versions, Action.RESOLVE, past.resolvedAt());
            then(versions, Action.CLOSE, past.closedAt());
        }
        return new Story(submission, List.copyOf(versions));
    }

    private static void then(List<Feedback> versions, Action action, Instant at) {
        if (at != null) {
            var before = versions.getLast();
            var transition = TransitionTable.find(action, before.state(), at).orElseThrow();
            versions.add(before.after(transition, at));
        }
    }

    Feedback last() {
        return versions.getLast();
    }
}
