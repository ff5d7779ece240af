package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * Open clocks are moved to other versions of policy and calendar and recomputed from their start, each with one fact.
 * What has run out by then has its outcome and keeps it; a clock whose target the new version does not have ends.
 */
final class Migration {

    private final FeedbackClocks clocks;
    private final Instant now;

    Migration(FeedbackClocks clocks, Instant now) {
        this.clocks = clocks;
        this.now = now;
    }

    void to(Terms terms) {
        if (!clocks.feedback().open() || clocks.feedback().subject().historical()) {
            return;
        }
        for (Target target : Target.values()) {
            clocks.current(target).ifPresent(clock -> clocks.settle(clock, now, now));
        }
        boolean samePolicy = terms.policy().equals(clocks.terms().policy());
        clocks.change(terms);
        clocks.open().forEach(clock -> move(clock, samePolicy ? "CALENDAR_CORRECTED" : "MIGRATED"));
    }

    private void move(Clock clock, String cause) {
        SlaCategory category = clock.identity().target() == Target.PROMISE
                ? clock.slaCategory()
                : clocks.terms()
                        .rules()
                        .categoryOf(clocks.feedback().severity())
                        .orElse(clock.slaCategory());
        Optional<Timing> timing = clocks.timingOf(clock, category, clock.promisedOn());
        if (timing.isEmpty() || !clocks.applies(clock.identity().target())) {
            new Cancellation(clocks, cause, now, now).of(clock);
            return;
        }
        clock.pin(clocks.terms());
        clocks.reschedule(clock, new ClockChange(cause, true, clock.startedAt(), category, clock.promisedOn()), now);
    }
}
