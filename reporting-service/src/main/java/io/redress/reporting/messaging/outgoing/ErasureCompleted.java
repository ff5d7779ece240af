package io.redress.reporting.messaging.outgoing;

import java.time.Instant;
import java.util.UUID;

/** This service holds no free text about the feedback. The event log holds none either and stays whole. */
public record ErasureCompleted(
        UUID feedbackId,
        String reference,
        String sourceSystem,
        boolean historical,
        UUID erasureId,
        Instant completedAt,
        int blankedCount)
        implements OutgoingEvent {

    @Override
    public String type() {
        return "redress.reporting.erasure-completed.v1";
    }

    @Override
    public String subject() {
        return feedbackId.toString();
    }
}
