package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Revision;

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

    /** What a repeated natural key ends in. */
    static Result resultOf(Revision.Verdict verdict) {
        return switch (verdict) {
            case SAME, SAME_BUT_NEWER -> Result.UNCHANGED;
            case NEWER -> Result.UPDATED;
            case OLDER -> Result.OUTDATED;
            case UNDECIDED -> Result.REVISION_NEEDED;
        };
    }
}
