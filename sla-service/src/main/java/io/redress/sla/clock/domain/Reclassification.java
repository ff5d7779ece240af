package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Feedback is classified anew: open clocks are recomputed from their start, surplus ones end, missing ones begin. What
 * has an outcome keeps it.
 */
final class Reclassification {

    private static final String CAUSE = "RECLASSIFIED";
    private static final String MENTION = "MENTION";

    private final FeedbackClocks clocks;
    private final Instant at;
    private final Instant now;

    Reclassification(FeedbackClocks clocks, Instant at, Instant now) {
        this.clocks = clocks;
        this.at = at;
        this.now = now;
    }

    void to(String kind, String severity) {
        boolean wasMention = MENTION.equals(clocks.feedback().kind());
        Map<Clock, Optional<Timing>> before = new IdentityHashMap<>();
        clocks.open().forEach(clock -> before.put(clock, clocks.timingOf(clock)));
        clocks.change(clocks.feedback().classified(kind, severity));
        if (!clocks.feedback().open() || clocks.feedback().subject().historical()) {
            return;
        }
        for (Clock clock : clocks.open()) {
            if (!clocks.applies(clock.identity().target())) {
                new Cancellation(clocks, CAUSE, at, now).of(clock);
            } else {
                recompute(clock, clocks.category(), before.get(clock));
            }
        }
        startMissing(wasMention ? at : clocks.feedback().cycleStartedAt());
    }

    /** Another kind may bring other lengths, even within the same category. */
    private void recompute(Clock clock, SlaCategory category, Optional<Timing> before) {
        if (clock.identity().target() == Target.PROMISE) {
            return;
        }
        if (clock.slaCategory() != category
                || !clocks.timingOf(clock, category, null).equals(before)) {
            clocks.reschedule(
                    clock, new ClockChange(CAUSE, true, clock.startedAt(), category, clock.promisedOn()), now);
        }
    }

    private void startMissing(Instant from) {
        Instant acknowledgedAt = clocks.feedback().acknowledgedAt();
        for (Target target : FeedbackFact.AT_THE_START) {
            if (isMissing(target)) {
                clocks.start(target, from, false, null, now);
                if (target == Target.ACKNOWLEDGEMENT && acknowledgedAt != null) {
                    new Fulfilment(clocks, "ACKNOWLEDGED", acknowledgedAt, now).of(target);
                }
            }
        }
        if (acknowledgedAt != null && isMissing(Target.ANALYSIS)) {
            clocks.start(Target.ANALYSIS, acknowledgedAt.isAfter(from) ? acknowledgedAt : from, false, null, now);
        }
    }

    private boolean isMissing(Target target) {
        return clocks.applies(target)
                && clocks.current(target)
                        .map(Clock::state)
                        .filter(state -> !(state instanceof ClockState.Cancelled cancelled
                                && CAUSE.equals(cancelled.reasonCode())))
                        .isEmpty();
    }
}
