package io.redress.intake.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the held events whose turn has come. */
@ApplicationScoped
class ReleasableEvents {

    private final InboxStore store;
    private final HeldEventStore held;
    private final EventReader reader;

    ReleasableEvents(InboxStore store, HeldEventStore held, EventReader reader) {
        this.store = store;
        this.held = held;
        this.reader = reader;
    }

    /** In the order in which they can be applied; also those that were applied already and only have to go. */
    List<ReceivedEvent> of(Set<String> subjects) {
        List<ReceivedEvent> waiting = new ArrayList<>();
        for (RawEvent raw : held.of(subjects)) {
            waiting.add(reader.receive(raw));
        }
        if (waiting.isEmpty()) {
            return List.of();
        }
        Positions positions = store.positions(subjects);
        List<ReceivedEvent> releasable = new ArrayList<>();
        while (waiting.removeIf(event -> release(event, positions, releasable))) {
            // Each round may have brought what others wait for.
        }
        return releasable;
    }

    private static boolean release(ReceivedEvent event, Positions positions, List<ReceivedEvent> releasable) {
        if (!positions.hasApplied(event) && !positions.isNext(event)) {
            return false;
        }
        positions.advance(event.envelope());
        releasable.add(event);
        return true;
    }
}
