package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import java.time.Instant;
import java.util.UUID;

/** A wait does not pause a clock. */
public record PauseRefused(@JsonUnwrapped AboutClock about, UUID waitId, String reasonCode, Instant refusedAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.pause-refused.v1";

    public static PauseRefused of(AboutClock about, ClockFact.PauseRefused fact) {
        return new PauseRefused(about, fact.waitId(), fact.reasonCode(), fact.refusedAt());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return about.feedback().feedbackId().toString();
    }
}
