package io.redress.sla.clock;

import io.redress.sla.clock.RecordedOverride.Why;
import io.redress.sla.clock.domain.Clock;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.DueOverride;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.clock.persistence.OverrideStore;
import io.redress.sla.http.ETags;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.platform.Ids;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Somebody with the right to do so says when an open clock is due, and may take it back. Rules go on being computed
 * beside; what has an outcome keeps it.
 */
@ApplicationScoped
public class OverrideDueDates {

    private static final Duration FARTHEST = Duration.ofDays(5 * 365);

    private final FeedbackRegister register;
    private final OverrideStore store;
    private final Caller caller;
    private final Ids ids;

    OverrideDueDates(FeedbackRegister register, OverrideStore store, Caller caller, Ids ids) {
        this.register = register;
        this.store = store;
        this.caller = caller;
        this.ids = ids;
    }

    /** Within a transaction: what has been overridden and the version of the clock that it led to. */
    public record Done(RecordedOverride override, int version) {}

    /**
     * Within a transaction.
     *
     * @param dueAt ahead of now, and not by more than five years
     * @param ifMatch the version of the clock that this was decided on, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 if the clock has ended or is a promise, 412, 422
     */
    public Done override(UUID feedbackId, Target target, Instant dueAt, Why why, String ifMatch) {
        FeedbackClocks clocks = find(feedbackId);
        Clock clock = clocks.current(target).orElseThrow(() -> Problems.notFound("clock in the present cycle"));
        Instant now = register.now();
        Timing timing = requireOpen(clocks, clock, now);
        ClockSnapshot before = clock.snapshot();
        ETags.check(ifMatch, before.generation());
        if (target == Target.PROMISE) {
            throw Problems.conflict(
                    "PROMISE",
                    "A promise is what the customer was told. Tell them another date with a revised plan at the intake"
                            + " service.");
        }
        requireAhead(dueAt, now);
        RecordedOverride override = new RecordedOverride(
                ids.next(),
                feedbackId,
                before.identity().id(),
                target,
                before.identity().cycle(),
                dueAt.truncatedTo(ChronoUnit.MICROS),
                timing.dueAt(before, now),
                timing.computed().dueAt(before, now),
                why.code(),
                why.text(),
                caller.opaqueId(),
                now,
                RecordedOverride.Status.IN_FORCE,
                null);
        if (before.override() != null) {
            store.find(before.override().id())
                    .map(replaced -> replaced.replaced(caller.opaqueId(), now))
                    .ifPresent(store::end);
        }
        store.insert(override);
        clocks.override(
                clock, new DueOverride(override.id(), override.dueAt(), now, why.code()), caller.opaqueId(), now);
        register.changed(clocks);
        return new Done(override, clock.snapshot().generation());
    }

    /**
     * Within a transaction: lets the rules hold again. If by them the clock has run out already, it breaches now.
     *
     * @param ifMatch the version of the clock that this was decided on, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 409 if the override or its clock has ended, 412
     */
    public Done withdraw(UUID feedbackId, Target target, UUID overrideId, Why why, String ifMatch) {
        FeedbackClocks clocks = find(feedbackId);
        RecordedOverride override = store.find(overrideId)
                .filter(each -> each.feedbackId().equals(feedbackId) && each.target() == target)
                .orElseThrow(() -> Problems.notFound("override of this clock"));
        if (override.status() != RecordedOverride.Status.IN_FORCE) {
            throw Problems.conflict(
                    "OVERRIDE_ENDED",
                    "This override is " + override.status() + " already. Read the list for the one in force.");
        }
        Clock clock = clocks.clocks().stream()
                .filter(each -> each.identity().id().equals(override.clockId()))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("clock of this override"));
        Instant now = register.now();
        requireOpen(clocks, clock, now);
        ETags.check(ifMatch, clock.snapshot().generation());
        RecordedOverride withdrawn = override.withdrawn(caller.opaqueId(), now, why);
        store.end(withdrawn);
        clocks.override(clock, null, caller.opaqueId(), now);
        register.changed(clocks);
        return new Done(withdrawn, clock.snapshot().generation());
    }

    private FeedbackClocks find(UUID feedbackId) {
        return register.find(feedbackId)
                .filter(clocks -> caller.sees(clocks.feedback().subject().sourceSystem()))
                .orElseThrow(() -> Problems.notYetKnown("feedback"));
    }

    /** An outcome is frozen, also one that nobody has noticed yet. */
    private static Timing requireOpen(FeedbackClocks clocks, Clock clock, Instant now) {
        ClockSnapshot kept = clock.snapshot();
        boolean ranOut =
                kept.state() instanceof ClockState.Running && !kept.dueAt().isAfter(now);
        return clocks.timingOf(clock)
                .filter(timing -> clock.isOpen() && !ranOut)
                .orElseThrow(() -> Problems.conflict(
                        "CLOCK_ENDED",
                        "The clock is "
                                + (ranOut
                                        ? ClockState.Name.BREACHED
                                        : kept.state().name())
                                + ", and no override changes that. Only RUNNING and PAUSED clocks can be overridden;"
                                + " read the feedback's clocks for those."));
    }

    private static void requireAhead(Instant dueAt, Instant now) {
        if (!dueAt.isAfter(now) || dueAt.isAfter(now.plus(FARTHEST))) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/dueAt", "OUT_OF_RANGE", "Send an instant ahead of now, by no more than five years.")));
        }
    }
}
