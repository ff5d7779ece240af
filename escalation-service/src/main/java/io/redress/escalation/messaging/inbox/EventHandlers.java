package io.redress.escalation.messaging.inbox;

import io.quarkus.arc.All;
import io.redress.escalation.messaging.incoming.EventHandler;
import io.redress.escalation.messaging.incoming.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Applies events in their order; what their handlers need is loaded for all of them before.
     *
     * @return how many have a type that nobody here listens to; they count as applied
     */
    int handle(List<ReceivedEvent> events) {
        Map<EventHandler<?>, List<ReceivedEvent>> byHandler = new LinkedHashMap<>();
        for (ReceivedEvent event : events) {
            EventHandler<?> handler = byType.get(event.envelope().type());
            if (handler != null) {
                byHandler.computeIfAbsent(handler, h -> new ArrayList<>()).add(event);
            }
        }
        Map<ReceivedEvent, Runnable> effects = new IdentityHashMap<>();
        byHandler.forEach((handler, its) -> prepare(handler, its, effects));
        events.stream().map(effects::get).filter(Objects::nonNull).forEach(Runnable::run);
        return events.size() - effects.size();
    }

    private <T> void prepare(
            EventHandler<T> handler, List<ReceivedEvent> events, Map<ReceivedEvent, Runnable> effects) {
        List<IncomingEvent<T>> incoming = new ArrayList<>(events.size());
        for (ReceivedEvent received : events) {
            IncomingEvent<T> event = incoming(handler, received);
            incoming.add(event);
            effects.put(received, () -> handler.handle(event));
        }
        handler.prepare(incoming);
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
