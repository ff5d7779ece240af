package io.redress.reporting.messaging.inbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.redress.reporting.audit.domain.CanonicalJson;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.messaging.inbox.ReceivedEvent.Position;
import io.redress.reporting.messaging.incoming.UndecidableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads records tolerantly: unknown fields are ignored, what cannot be read is the record's own fault. */
@ApplicationScoped
class EventReader {

    private final ObjectReader exact;

    EventReader(ObjectMapper json) {
        this.exact = json.readerFor(Object.class)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
    }

    ReceivedEvent receive(RawEvent raw) {
        Envelope envelope = Envelope.of(raw);
        Map<String, Object> payload = payload(raw);
        return new ReceivedEvent(envelope, raw, payload, basedOn(payload));
    }

    /** As the log keeps it: with its payload in canonical form. */
    LoggedEvent logged(ReceivedEvent event) {
        Envelope envelope = event.envelope();
        return new LoggedEvent(
                envelope.id(),
                envelope.producer(),
                envelope.type(),
                envelope.subject(),
                envelope.sequence(),
                envelope.time(),
                CanonicalJson.of(event.payload()));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> payload(RawEvent raw) {
        try {
            if (exact.readValue(raw.value()) instanceof Map<?, ?> object) {
                return (Map<String, Object>) object;
            }
        } catch (IOException e) {
            throw new UndecidableEventException("payload is not JSON", e);
        }
        throw new UndecidableEventException("payload is not a JSON object");
    }

    private static List<Position> basedOn(Map<String, Object> payload) {
        if (!(payload.get("basedOn") instanceof List<?> entries)) {
            return List.of();
        }
        List<Position> positions = new ArrayList<>();
        for (Object entry : entries) {
            if (entry instanceof Map<?, ?> position
                    && position.get("producer") instanceof String producer
                    && position.get("sequence") instanceof Number sequence) {
                positions.add(new Position(producer, sequence.longValue()));
            }
        }
        return positions;
    }
}
