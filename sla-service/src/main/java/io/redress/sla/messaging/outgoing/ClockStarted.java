package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.MarkTime;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.util.List;

/** A clock came into being; it may start paused or not applicable. */
public record ClockStarted(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        ClockState.Name state,
        String reasonCode,
        String basis,
        Instant startedAt,
        Instant dueAt,
        Instant originalDueAt,
        Instant pausedSince,
        Instant projectedDueAt,
        List<MarkTime> marks,
        VersionRef policy,
        VersionRef calendar)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.clock-started.v1";

    public static ClockStarted of(AboutClock about, ClockFact.Started fact) {
        return new ClockStarted(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.state(),
                fact.reasonCode(),
                fact.basis(),
                fact.startedAt(),
                fact.state() == ClockState.Name.PAUSED ? null : fact.dueAt(),
                fact.originalDueAt(),
                fact.pausedSince(),
                fact.state() == ClockState.Name.PAUSED ? fact.dueAt() : null,
                fact.marks(),
                fact.policy(),
                fact.calendar());
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
