package io.redress.sla.messaging.inbox;

import io.quarkus.arc.All;
import io.redress.sla.messaging.incoming.EventHandler;
import io.redress.sla.messaging.incoming.IncomingEvent;
import io.redress.sla.messaging.incoming.UndecidableEventException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All handlers, found by the type they are for. */
@Singleton
public class EventHandlers {

    private final Map<String, EventHandler<?>> byType = new HashMap<>();
    private final EventReader reader;

    EventHandlers(@All List<EventHandler<?>> handlers, EventReader reader) {
        this.reader = reader;
        for (EventHandler<?> handler : handlers) {
            if (byType.put(handler.type(), handler) != null) {
                throw new IllegalStateException("Two handlers for " + handler.type());
            }
        }
    }

    /** The event types that somebody here listens to. */
    public Set<String> types() {
        return Set.copyOf(byType.keySet());
    }

    void prepare(List<ReceivedEvent> batch) {
        Map<EventHandler<?>, List<ReceivedEvent>> byHandler = new LinkedHashMap<>();
        for (ReceivedEvent event : batch) {
            EventHandler<?> handler = byType.get(event.envelope().type());
            if (handler != null) {
                byHandler.computeIfAbsent(handler, h -> new ArrayList<>()).add(event);
            }
        }
        byHandler.forEach(this::prepare);
    }

    /** @return false for a type nobody here listens to; it counts as applied */
    boolean handle(ReceivedEvent event) {
        EventHandler<?> handler = byType.get(event.envelope().type());
        if (handler == null) {
            return false;
        }
        handle(handler, event);
        return true;
    }

    private <T> void prepare(EventHandler<T> handler, List<ReceivedEvent> events) {
        List<IncomingEvent<T>> readable = new ArrayList<>(events.size());
        for (ReceivedEvent event : events) {
            try {
                readable.add(incoming(handler, event));
            } catch (UndecidableEventException e) {
                // Handling it says so again, and there it counts.
                continue;
            }
        }
        handler.prepare(readable);
    }

    private <T> void handle(EventHandler<T> handler, ReceivedEvent event) {
        handler.handle(incoming(handler, event));
    }

    private <T> IncomingEvent<T> incoming(EventHandler<T> handler, ReceivedEvent event) {
        Envelope envelope = event.envelope();
        return new IncomingEvent<>(
                envelope.id(),
                envelope.producer(),
                envelope.type(),
                envelope.subject(),
                envelope.sequence(),
                envelope.time(),
                reader.payload(event, handler.payload()));
    }
}
