package io.redress.sla.simulation;

import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.clock.persistence.ClockStore;
import io.redress.sla.clock.persistence.KeptFeedback;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.simulation.domain.Comparison;
import io.redress.sla.simulation.domain.Effect;
import io.redress.sla.simulation.domain.Tally;
import io.redress.sla.simulation.persistence.SimulatedClocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compares clocks with what they would be under a version of the policy. Starts and pauses are kept; what would have
 * begun at another instant under it, such as a plan after an earlier breach, is not followed further.
 */
@ApplicationScoped
class CompareClocks {

    private final ClockStore clocks;
    private final TermsInForce terms;
    private final SimulatedClocks simulated;
    private final ZoneId zone;

    CompareClocks(
            ClockStore clocks,
            TermsInForce terms,
            SimulatedClocks simulated,
            @ConfigProperty(name = "redress.company-zone") ZoneId zone) {
        this.clocks = clocks;
        this.terms = terms;
        this.simulated = simulated;
        this.zone = zone;
    }

    /** Within a transaction. @return what has been counted by now */
    Tally.Result compare(PolicyJob job, List<UUID> feedbackIds, Instant now) {
        boolean open = job.kind() == PolicyJob.Kind.SIMULATION_OF_OPEN;
        Tally tally = new Tally(zone, job.result());
        List<Comparison> changed = new ArrayList<>();
        for (KeptFeedback kept : clocks.find(feedbackIds).values()) {
            for (ClockSnapshot clock : kept.clocks()) {
                Optional<Comparison> comparison =
                        open ? ofOpen(job, kept, clock, now) : ofClosed(job, kept, clock, now);
                comparison.ifPresent(each -> {
                    tally.add(each, open && !(clock.state() instanceof ClockState.Breached));
                    if (each.effect() != Effect.UNCHANGED) {
                        changed.add(each);
                    }
                });
            }
        }
        simulated.add(job.id(), changed);
        return tally.result();
    }

    private Optional<Comparison> ofOpen(PolicyJob job, KeptFeedback kept, ClockSnapshot clock, Instant now) {
        boolean overdue = clock.state() instanceof ClockState.Breached breached && breached.fulfilledAt() == null;
        boolean ticking = clock.state() instanceof ClockState.Running || clock.state() instanceof ClockState.Paused;
        boolean current = clock.identity().cycle() == kept.row().feedback().cycle();
        return current && (overdue || ticking)
                ? Optional.of(comparison(job, kept, clock, new Judged(now, now, true, overdue)))
                : Optional.empty();
    }

    private Optional<Comparison> ofClosed(PolicyJob job, KeptFeedback kept, ClockSnapshot clock, Instant now) {
        return switch (clock.state()) {
            case ClockState.Met met ->
                Optional.of(comparison(job, kept, clock, new Judged(now, met.at(), false, false)));
            case ClockState.Breached breached
            when breached.fulfilledAt() != null ->
                Optional.of(comparison(job, kept, clock, new Judged(now, breached.fulfilledAt(), false, true)));
            default -> Optional.empty();
        };
    }

    private Comparison comparison(PolicyJob job, KeptFeedback kept, ClockSnapshot clock, Judged judged) {
        Feedback feedback = kept.row().feedback();
        Terms wanted = terms.under(
                job.policy(), feedback.circumstances(clock.identity().cycle()), judged.now());
        Instant dueAt = dueNow(kept, clock, judged.at());
        Instant newDueAt = newTiming(wanted, feedback, clock)
                .map(timing -> timing.dueAt(clock, judged.at()))
                .orElse(null);
        return new Comparison(
                clock.identity().id(),
                feedback.subject().id(),
                clock.identity().target(),
                clock.slaCategory(),
                dueAt,
                newDueAt,
                Comparison.effect(dueAt, newDueAt, judged.at(), judged.open(), judged.breached()));
    }

    /** Where a clock stands still, its due instant as if it went on now. */
    private Instant dueNow(KeptFeedback kept, ClockSnapshot clock, Instant now) {
        return clock.state() instanceof ClockState.Paused
                ? terms.pinned(clock.identity().policy(), clock.identity().calendar())
                        .timingOf(clock, kept.row().feedback())
                        .map(timing -> timing.dueAt(clock, now))
                        .orElse(clock.dueAt())
                : clock.dueAt();
    }

    private static Optional<Timing> newTiming(Terms wanted, Feedback feedback, ClockSnapshot clock) {
        Target target = clock.identity().target();
        if (!wanted.rules().applies(target, feedback.kind())) {
            return Optional.empty();
        }
        SlaCategory category = target == Target.PROMISE
                ? clock.slaCategory()
                : wanted.rules().categoryOf(feedback.severity()).orElse(clock.slaCategory());
        return wanted.timingOf(clock, category, feedback);
    }

    /**
     * How a clock is judged.
     *
     * @param at the present for an open one, else when it was fulfilled
     */
    private record Judged(Instant now, Instant at, boolean open, boolean breached) {}
}
