package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Feedback is another one in the eyes of its policy: it was classified anew, or facts that conditions ask for have
 * changed. Open clocks are recomputed from their start, surplus ones end, missing ones begin. What has an outcome, or had
 * run out by then, keeps it.
 */
final class Reassessment {

    static final String RECLASSIFIED = "RECLASSIFIED";
    static final String UPDATED = "UPDATED";

    private static final Set<String> CAUSES = Set.of(RECLASSIFIED, UPDATED);
    private static final String MENTION = "MENTION";

    private final FeedbackClocks clocks;
    private final String cause;
    private final Instant at;
    private final Instant now;

    Reassessment(FeedbackClocks clocks, String cause, Instant at, Instant now) {
        this.clocks = clocks;
        this.cause = cause;
        this.at = at;
        this.now = now;
    }

    /** @param terms of the same version of the policy, with the calendar that it chooses for the feedback as it is now */
    void as(Feedback changed, Terms terms) {
        boolean wasMention = MENTION.equals(clocks.feedback().kind());
        if (!clocks.feedback().open() || clocks.feedback().subject().historical()) {
            clocks.change(changed);
            return;
        }
        clocks.settleBefore(at, now);
        Map<Clock, Optional<Timing>> before = new IdentityHashMap<>();
        clocks.open().forEach(clock -> before.put(clock, clocks.timingOf(clock)));
        clocks.change(changed);
        clocks.change(terms);
        for (Clock clock : clocks.open()) {
            if (clock.identity().target() == Target.PROMISE && clocks.applies(Target.PROMISE)) {
                continue;
            }
            recompute(clock, clocks.category(), before.get(clock));
        }
        startMissing(wasMention ? at : clocks.feedback().cycleStartedAt());
    }

    /** Another kind or trait may bring other lengths, even within the same category, or none at all. */
    private void recompute(Clock clock, SlaCategory category, Optional<Timing> before) {
        Optional<Timing> after = clocks.timingOf(clock, category, clock.promisedOn());
        if (after.isEmpty() || !clocks.applies(clock.identity().target())) {
            new Cancellation(clocks, cause, at, now).of(clock);
        } else if (clock.slaCategory() != category || !after.equals(before)) {
            clock.pin(clocks.terms());
            new Pausing(clocks).endUnlessAllowed(clock, after.get(), at, now);
            clocks.reschedule(
                    clock, new ClockChange(cause, true, clock.startedAt(), category, clock.promisedOn()), now);
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
                                && CAUSES.contains(cancelled.reasonCode())))
                        .isEmpty();
    }
}
