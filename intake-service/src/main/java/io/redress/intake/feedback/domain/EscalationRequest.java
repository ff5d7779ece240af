package io.redress.intake.feedback.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A wish for somebody higher up.
 *
 * @param reason text for colleagues; may be null
 * @param tier the tier asked for; null for the next one
 */
public record EscalationRequest(
        UUID id, Instant at, Requester requestedBy, String reasonCode, String reason, Integer tier) {

    /** Whose wish it is. */
    public enum Requester {
        CUSTOMER,
        STAFF
    }
}
