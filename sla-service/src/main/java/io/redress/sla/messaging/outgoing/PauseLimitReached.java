package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.PauseLimit;
import java.time.Instant;
import java.util.UUID;

/** A wait has used up what it may pause; the clock runs on. */
public record PauseLimitReached(
        @JsonUnwrapped AboutClock about, UUID waitId, PauseLimit.Kind limit, Instant reachedAt, Instant firedAt)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.pause-limit-reached.v1";

    public static PauseLimitReached of(AboutClock about, ClockFact.PauseLimitReached fact) {
        return new PauseLimitReached(
                about, fact.waitId(), fact.limit().kind(), fact.limit().at(), fact.firedAt());
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
