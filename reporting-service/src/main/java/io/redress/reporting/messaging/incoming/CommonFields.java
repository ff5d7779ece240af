package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.Identity;
import java.util.Optional;
import java.util.UUID;

/**
 * The payload fields that events have in common.
 *
 * @param feedbackId null for events that are about no feedback
 * @param status     where the feedback stands after the event; only intake's events say so
 */
public record CommonFields(
        UUID feedbackId, String reference, String sourceSystem, boolean historical, String status, int cycle) {

    public Identity identity() {
        return new Identity(reference, sourceSystem, historical);
    }

    public Optional<UUID> feedback() {
        return Optional.ofNullable(feedbackId);
    }
}
