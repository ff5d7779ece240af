package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** The reasons of overrides of this feedback's due dates are blanked. Changes no clock. */
public record ErasureCompleted(@JsonUnwrapped About about, UUID erasureId, Instant completedAt, int blankedCount)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.erasure-completed.v1";

    public static ErasureCompleted of(About about, UUID erasureId, Instant completedAt, int blankedCount) {
        return new ErasureCompleted(about, erasureId, completedAt, blankedCount);
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
