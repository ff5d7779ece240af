package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.util.List;

/** A mark of a clock was reached. */
public record MarkReached(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        String mark,
        Instant dueAt,
        Instant reachedAt,
        Instant firedAt,
        boolean late,
        List<String> skipped)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.mark-reached.v1";

    public static MarkReached of(AboutClock about, ClockFact.MarkReached fact) {
        return new MarkReached(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.mark(),
                fact.dueAt(),
                fact.reachedAt(),
                fact.firedAt(),
                fact.late(),
                fact.skipped());
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
