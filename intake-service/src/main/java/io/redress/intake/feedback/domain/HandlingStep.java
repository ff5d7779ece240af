package io.redress.intake.feedback.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One step of the work on a case.
 *
 * @param doneAt when it was done, which may be earlier than when it was recorded
 * @param findings text for colleagues
 */
public record HandlingStep(UUID id, Type type, Instant doneAt, String findings) {

    /** Which step it was. */
    public enum Type {
        /** Finding out what really happened. */
        VERIFICATION,
        /** Finding out what would put it right. */
        SOLUTION,
        /** Putting it right. */
        IMPLEMENTATION,
        /** What the policy demands of special cases. */
        SPECIAL_HANDLING
    }
}
