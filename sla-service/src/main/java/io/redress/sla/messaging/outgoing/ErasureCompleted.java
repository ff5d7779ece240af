package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** This service holds no free text about the feedback. Changes no clock. */
public record ErasureCompleted(@JsonUnwrapped About about, UUID erasureId, Instant completedAt, int blankedCount)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.erasure-completed.v1";

    public static ErasureCompleted of(About about, UUID erasureId, Instant completedAt) {
        return new ErasureCompleted(about, erasureId, completedAt, 0);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return about.feedbackId().toString();
    }
}
