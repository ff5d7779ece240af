package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Feedback;

/**
 * What became of a submission.
 *
 * @param feedback the feedback as it now stands
 */
public record Receipt(Result result, Feedback feedback) {

    /** The ways a submission can end. */
    public enum Result {
        CREATED,
        UPDATED,
        UNCHANGED,
        OUTDATED,
        /** Its personal data was erased; nothing of what arrived was kept. */
        ERASED,
        REVISION_NEEDED
    }
}
