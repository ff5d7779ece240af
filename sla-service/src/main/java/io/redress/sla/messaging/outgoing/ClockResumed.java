package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.MarkTime;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A paused clock runs again, with a new generation of marks. */
public record ClockResumed(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        UUID waitId,
        Instant resumedAt,
        Instant pausedSince,
        Instant dueAt,
        Instant previousDueAt,
        Instant originalDueAt,
        Instant computedDueAt,
        List<MarkTime> marks)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.clock-resumed.v1";

    public static ClockResumed of(AboutClock about, ClockFact.Resumed fact) {
        return new ClockResumed(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.waitId(),
                fact.resumedAt(),
                fact.pausedSince(),
                fact.dueAt(),
                fact.previousDueAt(),
                fact.originalDueAt(),
                fact.computedDueAt(),
                fact.marks());
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
