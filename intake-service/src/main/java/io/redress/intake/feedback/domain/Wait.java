package io.redress.intake.feedback.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * We wait for the customer; the only way to pause clocks.
 *
 * @param reasonCode what we wait for
 * @param messageId the message whose reply we wait for
 */
public record Wait(UUID id, String reasonCode, Instant startedAt, UUID messageId) {

    /** What ends a wait. */
    public enum End {
        REPLY,
        LIMIT,
        HAND,
        RESOLVED,
        WITHDRAWN,
        MERGED
    }
}
