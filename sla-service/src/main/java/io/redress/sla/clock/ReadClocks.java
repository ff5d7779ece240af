package io.redress.sla.clock;

import io.redress.sla.calendar.Calendars;
import io.redress.sla.clock.domain.ClockIdentity;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.RecalledClock;
import io.redress.sla.clock.domain.RecordedFact;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.clock.persistence.ClockStore;
import io.redress.sla.clock.persistence.KeptFeedback;
import io.redress.sla.clock.persistence.LedgerReader;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Shows the clocks of a feedback to those who may see it. */
@ApplicationScoped
public class ReadClocks {

    private final ClockStore store;
    private final LedgerReader ledger;
    private final TermsInForce terms;
    private final Calendars calendars;
    private final Caller caller;

    ReadClocks(ClockStore store, LedgerReader ledger, TermsInForce terms, Calendars calendars, Caller caller) {
        this.store = store;
        this.ledger = ledger;
        this.terms = terms;
        this.calendars = calendars;
        this.caller = caller;
    }

    /**
     * Empty if nobody has told of this feedback yet.
     *
     * @param asOf tells what was believed at this instant; null for now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for feedback of another source, the same as for one that is unknown
     */
    public Optional<Found> of(UUID feedbackId, Instant asOf) {
        return Optional.ofNullable(store.find(List.of(feedbackId)).get(feedbackId))
                .map(kept -> visible(kept, asOf));
    }

    private Found visible(KeptFeedback kept, Instant asOf) {
        if (!caller.sees(kept.row().feedback().subject().sourceSystem())) {
            throw Problems.notYetKnown("feedback");
        }
        List<ClockSnapshot> clocks = asOf == null ? kept.clocks() : recalled(kept.clocks(), asOf);
        return new Found(clocks.stream()
                .map(clock -> new Timed(
                        clock,
                        termsOf(clock.identity())
                                .timingOf(clock, kept.row().feedback())
                                .orElse(null)))
                .toList());
    }

    private List<ClockSnapshot> recalled(List<ClockSnapshot> clocks, Instant asOf) {
        Map<UUID, List<RecordedFact>> entries = ledger.entriesUntil(
                clocks.stream().map(clock -> clock.identity().id()).toList(), asOf);
        return clocks.stream()
                .map(ClockSnapshot::identity)
                .flatMap(identity -> RecalledClock.of(
                        identity,
                        calendar -> calendars.get(calendar).zone(),
                        entries.getOrDefault(identity.id(), List.of()))
                        .stream())
                .toList();
    }

    private Terms termsOf(ClockIdentity identity) {
        return terms.pinned(identity.policy(), identity.calendar());
    }

    /** The clocks of a feedback. */
    public record Found(List<Timed> clocks) {

        /** The latest of a target. @param cycle null for the latest cycle */
        public Optional<Timed> latest(Target target, Integer cycle) {
            return clocks.stream()
                    .filter(timed -> timed.clock().identity().target() == target)
                    .filter(timed -> cycle == null || timed.clock().identity().cycle() == cycle)
                    .max(Comparator.comparingInt(
                                    (Timed timed) -> timed.clock().identity().cycle())
                            .thenComparingInt(timed -> timed.clock().identity().attempt()));
        }
    }

    /**
     * A clock and its arithmetic.
     *
     * @param timing null if its policy has no length for its target
     */
    public record Timed(ClockSnapshot clock, Timing timing) {}
}
