package io.redress.intake.messaging.inbox;

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
    private final ParkedEventStore parked;
    private final EventHandlers handlers;

    BatchApplier(InboxStore store, HeldEventStore held, ParkedEventStore parked, EventHandlers handlers) {
        this.store = store;
        this.held = held;
        this.parked = parked;
        this.handlers = handlers;
    }

    /** New events: those that come too early are held back, all others take effect, in order. */
    BatchOutcome apply(List<ReceivedEvent> batch) {
        Set<String> subjects = new TreeSet<>();
        batch.forEach(event -> subjects.add(event.envelope().subject()));
        store.lock(subjects);
        Positions positions = store.positions(subjects);
        Set<String> parkedIds = parked.ids(subjects);

        int duplicates = 0;
        List<ReceivedEvent> next = new ArrayList<>();
        List<ReceivedEvent> early = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            if (positions.hasApplied(event)
                    || parkedIds.contains(event.envelope().id())) {
                duplicates++;
            } else if (positions.isNext(event)) {
                positions.advance(event.envelope());
                next.add(event);
            } else {
                early.add(event);
            }
        }
        held.hold(early, positions);
        int unknown = handlers.handle(next);
        store.save(positions);
        return new BatchOutcome(next.size(), duplicates, early.size(), unknown);
    }

    /** Events that were held back and need not be any longer. */
    BatchOutcome applyReleased(List<ReceivedEvent> batch) {
        held.remove(batch);
        return apply(batch);
    }
}
