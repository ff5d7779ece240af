package io.redress.sla.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.DueOverride;
import io.redress.sla.clock.domain.MarkTime;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The due instant of a clock moved for another reason than a pause. */
public record ClockRescheduled(
        @JsonUnwrapped AboutClock about,
        int generation,
        SlaCategory slaCategory,
        ClockState.Name state,
        String reasonCode,
        String basis,
        Instant startedAt,
        Instant dueAt,
        Instant previousDueAt,
        Instant originalDueAt,
        List<MarkTime> marks,
        Instant rescheduledAt,
        boolean overridden,
        UUID overrideId,
        String overrideReasonCode,
        Instant computedDueAt,
        UUID actorId,
        VersionRef policy,
        VersionRef calendar)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.clock-rescheduled.v1";

    public static ClockRescheduled of(AboutClock about, ClockFact.Rescheduled fact) {
        DueOverride override = fact.override();
        return new ClockRescheduled(
                about,
                fact.generation(),
                fact.slaCategory(),
                fact.state(),
                fact.reasonCode(),
                fact.basis(),
                fact.startedAt(),
                fact.dueAt(),
                fact.previousDueAt(),
                fact.originalDueAt(),
                fact.marks(),
                fact.rescheduledAt(),
                override != null,
                override == null ? null : override.id(),
                override == null ? null : override.reasonCode(),
                fact.computedDueAt(),
                fact.by(),
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
