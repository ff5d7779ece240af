package io.redress.sla.clock;

import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Terms;
import io.redress.sla.clock.persistence.ClockStore;
import io.redress.sla.clock.persistence.FeedbackRow;
import io.redress.sla.clock.persistence.KeptFeedback;
import io.redress.sla.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The feedback of the current transaction: read and locked together, changed in memory, written together just before
 * the commit.
 */
@ApplicationScoped
public class FeedbackRegister {

    private final TransactionSynchronizationRegistry transaction;
    private final ClockStore store;
    private final TermsInForce terms;
    private final ClockEvents events;
    private final ClockMetrics metrics;
    private final Ids ids;
    private final Event<ClocksSet> clocksSet;

    FeedbackRegister(
            TransactionSynchronizationRegistry transaction,
            ClockStore store,
            TermsInForce terms,
            ClockEvents events,
            ClockMetrics metrics,
            Ids ids,
            Event<ClocksSet> clocksSet) {
        this.transaction = transaction;
        this.store = store;
        this.terms = terms;
        this.events = events;
        this.metrics = metrics;
        this.ids = ids;
        this.clocksSet = clocksSet;
    }

    /** Reads and locks those that this transaction does not have yet. */
    public void load(Collection<UUID> feedbackIds) {
        Unit unit = unit();
        List<UUID> missing = feedbackIds.stream()
                .distinct()
                .filter(id -> !unit.entries.containsKey(id))
                .toList();
        store.lock(missing).forEach((id, kept) -> unit.entries.put(id, entryOf(kept)));
    }

    public Optional<FeedbackClocks> find(UUID feedbackId) {
        Unit unit = unit();
        if (!unit.entries.containsKey(feedbackId)) {
            load(List.of(feedbackId));
        }
        return Optional.ofNullable(unit.entries.get(feedbackId)).map(entry -> entry.clocks);
    }

    /** Registers feedback that has just been heard of. */
    public FeedbackClocks begin(Feedback feedback, Terms inForce) {
        FeedbackClocks clocks = new FeedbackClocks(feedback, inForce, List.of(), ids::next);
        unit().entries.put(feedback.subject().id(), new Entry(clocks, null, List.of()));
        return clocks;
    }

    /** Publishes what has happened to the clocks since the last time, and sees to it that they are written. */
    public void changed(FeedbackClocks clocks) {
        Entry entry = unit().entries.get(clocks.feedback().subject().id());
        entry.changed = true;
        entry.published = events.publish(clocks, entry.published);
    }

    /** By the clock of the database, the same for the whole transaction. */
    public Instant now() {
        return unit().now;
    }

    private Entry entryOf(KeptFeedback kept) {
        FeedbackClocks clocks = new FeedbackClocks(
                kept.row().feedback(),
                terms.pinned(kept.row().policy(), kept.row().calendar()),
                kept.clocks(),
                ids::next);
        return new Entry(clocks, kept.row(), kept.clocks());
    }

    private Unit unit() {
        Unit unit = (Unit) transaction.getResource(FeedbackRegister.class);
        if (unit == null) {
            if (transaction.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
                throw new IllegalStateException("Clocks change within a transaction only");
            }
            unit = new Unit(store.now());
            transaction.putResource(FeedbackRegister.class, unit);
            transaction.registerInterposedSynchronization(unit);
        }
        return unit;
    }

    /** A feedback of this transaction. */
    private static final class Entry {

        private final FeedbackClocks clocks;
        private final FeedbackRow found;
        private final List<ClockSnapshot> before;
        private int published;
        private boolean changed;

        /** @param found null for one that has just been heard of */
        Entry(FeedbackClocks clocks, FeedbackRow found, List<ClockSnapshot> before) {
            this.clocks = clocks;
            this.found = found;
            this.before = before;
        }

        ClockStore.Change toChange() {
            return new ClockStore.Change(found, before, clocks);
        }
    }

    /** The feedback of one transaction. */
    private final class Unit implements Synchronization {

        private final Map<UUID, Entry> entries = new HashMap<>();
        private final Instant now;

        Unit(Instant now) {
            this.now = now;
        }

        @Override
        public void beforeCompletion() {
            List<ClockStore.Change> changes = new ArrayList<>();
            entries.values().stream().filter(entry -> entry.changed).forEach(entry -> changes.add(entry.toChange()));
            if (!changes.isEmpty()) {
                store.save(changes, now);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (status != Status.STATUS_COMMITTED) {
                return;
            }
            List<FeedbackClocks> changed = entries.values().stream()
                    .filter(entry -> entry.changed)
                    .map(entry -> entry.clocks)
                    .toList();
            changed.forEach(metrics::count);
            changed.stream()
                    .flatMap(clocks -> clocks.clocks().stream())
                    .flatMap(clock -> clock.nextAt().stream())
                    .min(Instant::compareTo)
                    .ifPresent(next -> clocksSet.fire(new ClocksSet(next)));
        }
    }
}
