package io.redress.reporting.projection.domain;

import java.time.Instant;
import java.util.UUID;

/** What the reports know of one clock: the sum of sla's events about it. */
public final class ClockFact {

    private final UUID clockId;
    private UUID feedbackId;
    private String sourceSystem;
    private boolean historical;
    private String target;
    private int cycle = 1;
    private String slaCategory;
    private String state = "RUNNING";
    private Instant startedAt;
    private Instant dueAt;
    private Instant originalDueAt;
    private Instant endedAt;
    private boolean overridden;
    private Instant computedDueAt;
    private boolean thanksToPause;
    private Double businessSeconds;
    private Double elapsedSeconds;
    private Double pausedSeconds;
    private Double customerPerceivedSeconds;

    public ClockFact(UUID clockId) {
        this.clockId = clockId;
    }

    /** What every event about a clock says of it. */
    public void identified(UUID ofFeedback, Identity identity, String ofTarget, int ofCycle, String category) {
        feedbackId = ofFeedback;
        sourceSystem = identity.sourceSystem();
        historical = identity.historical();
        target = ofTarget;
        cycle = Math.max(1, ofCycle);
        slaCategory = category;
    }

    /** @param due when it is due, or would be if its pause ended now; null when it does not apply */
    public void started(String inState, Instant at, Instant due, Instant originalDue) {
        state = inState;
        startedAt = at;
        dueAt = due;
        originalDueAt = originalDue;
    }

    /** @param computedDue when it would be due by the rules alone; null unless it is overridden */
    public void rescheduled(String inState, Instant start, Instant due, boolean byOverride, Instant computedDue) {
        state = inState;
        startedAt = start;
        dueAt = due;
        overridden = byOverride;
        computedDueAt = computedDue;
    }

    public void paused(Instant projectedDue) {
        state = "PAUSED";
        dueAt = projectedDue;
    }

    /** @param computedDue as for {@link #rescheduled} */
    public void resumed(Instant due, Instant computedDue) {
        state = "RUNNING";
        dueAt = due;
        computedDueAt = computedDue;
    }

    public void breached(Instant due) {
        state = "BREACHED";
        dueAt = due;
    }

    /** There was no breach; what ended the clock, if anything did, is told by the event that follows. */
    public void breachRetracted(String newState) {
        state = newState;
        endedAt = null;
    }

    /** Fulfilled, in time ({@code MET}) or late ({@code BREACHED}). */
    public void fulfilled(
            String inState,
            Instant at,
            Instant due,
            Instant computedDue,
            Durations durations,
            boolean onlyThanksToPause) {
        state = inState;
        endedAt = at;
        dueAt = due;
        computedDueAt = computedDue;
        businessSeconds = durations.businessSeconds();
        elapsedSeconds = durations.elapsedSeconds();
        pausedSeconds = durations.pausedSeconds();
        customerPerceivedSeconds = durations.customerPerceivedSeconds();
        thanksToPause = onlyThanksToPause;
    }

    public void cancelled(String inState, Instant at) {
        state = inState;
        endedAt = at;
    }
}
