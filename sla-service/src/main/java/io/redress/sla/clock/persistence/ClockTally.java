package io.redress.sla.clock.persistence;

import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.QuarterHour;
import io.redress.sla.platform.SetWriter;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By how much a transaction changes the numbers of clocks, as {@code clock_tally} keeps them. */
final class ClockTally {

    static final SetWriter<Change> WRITER = new SetWriter<Change>("clock_tally_change")
            .column("kind", "text", change -> change.key().kind())
            .column("at", "timestamptz", change -> change.key().at())
            .column("target", "text", change -> change.key().target())
            .column("sla_category", "text", change -> change.key().slaCategory())
            .column("clocks", "int", Change::clocks);

    private static final String ANY = "ANY";

    private final Map<Key, Integer> clocks = new HashMap<>();

    /** Counts the clocks of a feedback as they were no more. */
    void remove(Feedback feedback, List<ClockSnapshot> before) {
        before.forEach(clock -> count(feedback, clock, -1));
    }

    void add(Feedback feedback, ClockSnapshot clock) {
        count(feedback, clock, 1);
    }

    /** What is not the same as before. */
    List<Change> changes() {
        return clocks.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .map(entry -> new Change(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void count(Feedback feedback, ClockSnapshot clock, int number) {
        ClockState state = clock.state();
        Target target = clock.identity().target();
        String name = state.name().name();
        if (state instanceof ClockState.Running || state instanceof ClockState.Paused) {
            count(
                    new Key(
                            name,
                            QuarterHour.of(clock.dueAt()),
                            target,
                            clock.slaCategory().name()),
                    number);
            return;
        }
        count(new Key(name, Instant.EPOCH, target, ANY), number);
        Instant fulfilledAt = fulfilledAt(state);
        if (fulfilledAt != null && !feedback.subject().historical()) {
            count(new Key("DONE", QuarterHour.of(fulfilledAt), target, ANY), number);
        }
        boolean current = clock.identity().cycle() == feedback.cycle();
        if (state instanceof ClockState.Breached && fulfilledAt == null && feedback.open() && current) {
            count(new Key("OVERDUE", Instant.EPOCH, target, ANY), number);
        }
    }

    private void count(Key key, int number) {
        clocks.merge(key, number, Integer::sum);
    }

    private static Instant fulfilledAt(ClockState state) {
        return switch (state) {
            case ClockState.Met met -> met.at();
            case ClockState.Breached breached -> breached.fulfilledAt();
            case ClockState.Running running -> null;
            case ClockState.Paused paused -> null;
            case ClockState.Cancelled cancelled -> null;
            case ClockState.NotApplicable none -> null;
        };
    }

    /** What clocks are counted by. */
    record Key(String kind, Instant at, Target target, String slaCategory) {}

    /** So many clocks more, or fewer if negative. */
    record Change(Key key, int clocks) {}
}
