package io.redress.reporting.messaging.inbox;

import io.redress.reporting.projection.RecordEvents;
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
    private final RecordEvents recordEvents;

    BatchApplier(
            InboxStore store,
            HeldEventStore held,
            ParkedEventStore parked,
            EventReader reader,
            RecordEvents recordEvents) {
        this.store = store;
        this.held = held;
        this.parked = parked;
        this.reader = reader;
        this.recordEvents = recordEvents;
    }

    BatchOutcome apply(List<ReceivedEvent> batch) {
        Set<String> subjects = new TreeSet<>();
        batch.forEach(event -> subjects.add(event.envelope().subject()));
        store.lock(subjects);
        Positions positions = store.positions(subjects);
        Set<String> parkedIds = parked.ids(subjects);

        int duplicates = 0;
        List<ReceivedEvent> applied = new ArrayList<>();
        List<ReceivedEvent> early = new ArrayList<>();
        for (ReceivedEvent event : batch) {
            if (positions.hasApplied(event)
                    || parkedIds.contains(event.envelope().id())) {
                duplicates++;
            } else if (positions.isNext(event)) {
                positions.advance(event.envelope());
                applied.add(event);
            } else {
                early.add(event);
            }
        }
        held.hold(early, positions);
        applied.addAll(release(subjects, positions));
        int unknown = log(applied);
        store.save(positions);
        return new BatchOutcome(batch.size() - duplicates - early.size(), duplicates, early.size(), unknown);
    }

    /** Applies what was held back of these subjects and need not be any longer. */
    void applyHeld(Set<String> subjects, Positions positions) {
        log(release(subjects, positions));
    }

    private List<ReceivedEvent> release(Set<String> subjects, Positions positions) {
        List<ReceivedEvent> waiting = new ArrayList<>();
        for (RawEvent raw : held.of(subjects)) {
            waiting.add(reader.receive(raw));
        }
        List<ReceivedEvent> released = new ArrayList<>();
        List<ReceivedEvent> applied = new ArrayList<>();
        boolean progress = true;
        while (progress) {
            progress = false;
            for (ReceivedEvent event : List.copyOf(waiting)) {
                if (positions.hasApplied(event)) {
                    waiting.remove(event);
                    released.add(event);
                } else if (positions.isNext(event)) {
                    positions.advance(event.envelope());
                    applied.add(event);
                    waiting.remove(event);
                    released.add(event);
                    progress = true;
                }
            }
        }
        held.remove(released);
        return applied;
    }

    /** Here every event has its effect: all of the batch at once, in order. */
    private int log(List<ReceivedEvent> applied) {
        return recordEvents.record(applied.stream().map(reader::logged).toList());
    }
}
