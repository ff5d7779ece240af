package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry in the ledger of a clock. Built from the clock's new state, so that what is published and what is kept tell
 * the same. Instants may be null where the clock has none, as one that is not applicable.
 */
public sealed interface ClockFact {

    /** The clock came into being. Versions are null in entries of before they were written down. */
    record Started(
            ClockState.Name state,
            String reasonCode,
            Instant pausedSince,
            SlaCategory slaCategory,
            int generation,
            String basis,
            Instant startedAt,
            Instant dueAt,
            Instant originalDueAt,
            List<MarkTime> marks,
            VersionRef policy,
            VersionRef calendar)
            implements ClockFact {}

    /** The clock stands still. */
    record Paused(Wait customerWait, SlaCategory slaCategory, int generation, Instant since, Instant projectedDueAt)
            implements ClockFact {}

    /** The clock runs again. @param computedDueAt when it would be due without its override; null without one */
    record Resumed(
            UUID waitId,
            SlaCategory slaCategory,
            int generation,
            Instant pausedSince,
            Instant resumedAt,
            Instant dueAt,
            Instant previousDueAt,
            Instant originalDueAt,
            Instant computedDueAt,
            List<MarkTime> marks)
            implements ClockFact {}

    /** A wait has used up what it may pause. */
    record PauseLimitReached(UUID waitId, PauseLimit limit, Instant firedAt) implements ClockFact {}

    /** A wait does not pause this clock. */
    record PauseRefused(UUID waitId, String reasonCode, Instant refusedAt) implements ClockFact {}

    /**
     * The due instant moved for another reason than a pause. Versions are null in entries of before they were written down.
     *
     * @param override the override in force, or null
     * @param computedDueAt when it would be due without the override; null without one
     * @param by opaque id of the person who moved it; null if rules or facts did
     * @param pauses the finished ones; null in entries of before they were written down
     */
    record Rescheduled(
            ClockState.Name state,
            String reasonCode,
            SlaCategory slaCategory,
            int generation,
            String basis,
            Instant startedAt,
            Instant dueAt,
            Instant previousDueAt,
            Instant originalDueAt,
            DueOverride override,
            Instant computedDueAt,
            UUID by,
            List<MarkTime> marks,
            Instant rescheduledAt,
            VersionRef policy,
            VersionRef calendar,
            List<Pause> pauses)
            implements ClockFact {}

    /** A mark was reached, and stands for those of its generation that it skips. */
    record MarkReached(
            String mark,
            SlaCategory slaCategory,
            int generation,
            Instant dueAt,
            Instant reachedAt,
            Instant firedAt,
            boolean late,
            List<String> skipped)
            implements ClockFact {}

    /** The clock ran out at its due instant, whenever that was noticed. */
    record Breached(
            SlaCategory slaCategory,
            int generation,
            Instant dueAt,
            Instant originalDueAt,
            Instant detectedAt,
            boolean onChange)
            implements ClockFact {}

    /** A fact of an earlier instant came in: there was no breach. */
    record BreachRetracted(
            SlaCategory slaCategory,
            int generation,
            Instant dueAt,
            Instant factAt,
            String factType,
            Instant retractedAt,
            ClockState.Name newState)
            implements ClockFact {}

    /**
     * What was asked for has happened, in time or late.
     *
     * @param computedDueAt when it would have been due without its override; null without one
     */
    record Fulfilled(
            boolean late,
            String by,
            Instant at,
            SlaCategory slaCategory,
            int generation,
            Instant startedAt,
            Instant dueAt,
            Instant originalDueAt,
            Instant computedDueAt,
            Taken taken,
            boolean thanksToPause)
            implements ClockFact {}

    /** The clock ended without an outcome. */
    record Cancelled(SlaCategory slaCategory, int generation, String reasonCode, Instant at) implements ClockFact {}

    /** How long something took, in every way of counting. */
    record Taken(Duration business, Duration elapsed, Duration paused, Duration customerPerceived) {}
}
