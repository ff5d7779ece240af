package io.redress.intake.messaging.inbox;

import io.redress.intake.messaging.inbox.ReceivedEvent.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Per subject and producer the last sequence applied, as far as the current batch needs it. */
final class Positions {

    private final String self;
    private final Set<String> producers;
    private final Map<Key, Long> last;
    private final Set<Key> advanced = new HashSet<>();

    /**
     * @param self this service: its own events count as seen
     * @param producers those this service listens to; nothing else can be waited for
     */
    Positions(String self, Set<String> producers, Map<Key, Long> last) {
        this.self = self;
        this.producers = producers;
        this.last = new HashMap<>(last);
    }

    boolean hasApplied(ReceivedEvent event) {
        return event.envelope().sequence() <= lastOf(keyOf(event.envelope()));
    }

    boolean isNext(ReceivedEvent event) {
        return !hasApplied(event) && missing(event).isEmpty();
    }

    /** What has to come first; empty when the event may be applied. */
    List<Position> missing(ReceivedEvent event) {
        Envelope envelope = event.envelope();
        List<Position> missing = new ArrayList<>();
        long previous = envelope.sequence() - 1;
        if (lastOf(keyOf(envelope)) < previous) {
            missing.add(new Position(envelope.producer(), previous));
        }
        for (Position base : event.basedOn()) {
            if (!base.producer().equals(self)
                    && producers.contains(base.producer())
                    && lastOf(new Key(envelope.subject(), base.producer())) < base.sequence()) {
                missing.add(base);
            }
        }
        return missing;
    }

    void advance(Envelope envelope) {
        advanceTo(keyOf(envelope), envelope.sequence());
    }

    /** Gives up what lies between; used when a gap is released or an event discarded. */
    void advanceTo(Key key, long sequence) {
        last.merge(key, sequence, Math::max);
        advanced.add(key);
    }

    Map<Key, Long> advanced() {
        Map<Key, Long> changes = new HashMap<>();
        advanced.forEach(key -> changes.put(key, last.get(key)));
        return changes;
    }

    private long lastOf(Key key) {
        return last.getOrDefault(key, 0L);
    }

    private static Key keyOf(Envelope envelope) {
        return new Key(envelope.subject(), envelope.producer());
    }

    record Key(String subject, String producer) {}
}
