package io.redress.sla.clock;

import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.Timing;
import io.redress.sla.clock.persistence.ClockStore;
import io.redress.sla.clock.persistence.KeptFeedback;
import io.redress.sla.http.Problems;
import io.redress.sla.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows the clocks of a feedback to those who may see it. */
@ApplicationScoped
public class ReadClocks {

    private final ClockStore store;
    private final TermsInForce terms;
    private final Caller caller;

    ReadClocks(ClockStore store, TermsInForce terms, Caller caller) {
        this.store = store;
        this.terms = terms;
        this.caller = caller;
    }

    /**
     * Empty if nobody has told of this feedback yet.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for feedback of another source, the same as for one that is unknown
     */
    public Optional<Found> of(UUID feedbackId) {
        return Optional.ofNullable(store.find(List.of(feedbackId)).get(feedbackId))
                .map(this::visible);
    }

    private Found visible(KeptFeedback kept) {
        if (!caller.sees(kept.row().feedback().subject().sourceSystem())) {
            throw Problems.notYetKnown("feedback");
        }
        List<Timed> timed = new ArrayList<>();
        for (ClockSnapshot clock : kept.clocks()) {
            Timing timing = terms.pinned(
                            clock.identity().policy(), clock.identity().calendar())
                    .timingOf(clock, kept.row().feedback())
                    .orElse(null);
            timed.add(new Timed(clock, timing));
        }
        return new Found(timed);
    }

    /** The clocks of a feedback. */
    public record Found(List<Timed> clocks) {}

    /**
     * A clock and its arithmetic.
     *
     * @param timing null if its policy has no length for its target
     */
    public record Timed(ClockSnapshot clock, Timing timing) {}
}
