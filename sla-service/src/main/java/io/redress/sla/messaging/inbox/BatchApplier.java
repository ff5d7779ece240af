package io.redress.sla.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Applies a batch within the transaction it finds: a fixed number of statements of its own, whatever the size. */
@ApplicationScoped
class BatchApplier {

    private final InboxStore store;
    private final HeldEventStore held;
    private final EventHandlers handlers;

    BatchApplier(InboxStore store, HeldEventStore held, EventHandlers handlers) {
        this.store = store;
        this.held = held;
        this.handlers = handlers;
    }

    /** New events: those that come too early are held back, all others take effect, in order. */
    BatchOutcome apply(List<ReceivedEvent> batch) {
        Set<String> subjects = new TreeSet<>();
        batch.forEach(event -> subjects.add(event.envelope().subject()));
        store.lock(subjects);
        Standing standing = store.standing(subjects);
        Positions positions = standing.positions();
        Set<String> waiting = new TreeSet<>(standing.waiting());

        int duplicates = 0;
        List<ReceivedEvent> next = new ArrayList<>();
        List<ReceivedEvent> early = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            if (positions.hasApplied(event)
                    || standing.parked().contains(event.envelope().id())) {
                duplicates++;
            } else if (positions.isNext(event)) {
                positions.advance(event.envelope());
                next.add(event);
            } else {
                early.add(event);
                waiting.add(event.envelope().subject());
            }
        }
        held.hold(early, positions);
        int unknown = handlers.handle(next);
        store.save(positions);
        return new BatchOutcome(duplicates, unknown, waiting);
    }

    /** Events that were held back and need not be any longer. */
    BatchOutcome applyReleased(List<ReceivedEvent> batch) {
        held.remove(batch);
        return apply(batch);
    }
}
