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
    private final ParkedEventStore parked;
    private final EventReader reader;
    private final EventHandlers handlers;

    BatchApplier(
            InboxStore store,
            HeldEventStore held,
            ParkedEventStore parked,
            EventReader reader,
            EventHandlers handlers) {
        this.store = store;
        this.held = held;
        this.parked = parked;
        this.reader = reader;
        this.handlers = handlers;
    }

    BatchOutcome apply(List<ReceivedEvent> batch) {
        Set<String> subjects = new TreeSet<>();
        batch.forEach(event -> subjects.add(event.envelope().subject()));
        store.lock(subjects);
        Positions positions = store.positions(subjects);
        Set<String> parkedIds = parked.ids(subjects);

        handlers.prepare(batch);
        int duplicates = 0;
        int unknown = 0;
        List<ReceivedEvent> early = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            if (positions.hasApplied(event)
                    || parkedIds.contains(event.envelope().id())) {
                duplicates++;
            } else if (positions.isNext(event)) {
                unknown += apply(event, positions);
            } else {
                early.add(event);
            }
        }
        held.hold(early, positions);
        applyHeld(subjects, positions);
        store.save(positions);
        return new BatchOutcome(batch.size() - duplicates - early.size(), duplicates, early.size(), unknown);
    }

    /** Applies what was held back of these subjects and need not be any longer. */
    void applyHeld(Set<String> subjects, Positions positions) {
        List<ReceivedEvent> waiting = new ArrayList<>();
        for (RawEvent raw : held.of(subjects)) {
            waiting.add(reader.receive(raw));
        }
        List<ReceivedEvent> released = new ArrayList<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (ReceivedEvent event : List.copyOf(waiting)) {
                if (positions.hasApplied(event)) {
                    waiting.remove(event);
                    released.add(event);
                } else if (positions.isNext(event)) {
                    apply(event, positions);
                    waiting.remove(event);
                    released.add(event);
                    progress = true;
                }
            }
        }
        held.remove(released);
    }

    private int apply(ReceivedEvent event, Positions positions) {
        boolean known = handlers.handle(event);
        positions.advance(event.envelope());
        return known ? 0 : 1;
    }
}
