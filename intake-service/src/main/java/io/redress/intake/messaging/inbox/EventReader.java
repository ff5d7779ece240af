package io.redress.intake.messaging.inbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.redress.intake.messaging.inbox.ReceivedEvent.Position;
import io.redress.intake.messaging.incoming.UndecidableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads records tolerantly: unknown fields are ignored, what cannot be read is the record's own fault. */
@ApplicationScoped
class EventReader {

    private final ObjectReader reader;

    EventReader(ObjectMapper json) {
        this.reader = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .without(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
    }

    ReceivedEvent receive(RawEvent raw) {
        Envelope envelope = Envelope.of(raw);
        List<Position> basedOn = new ArrayList<>();
        JsonNode payload = tree(raw);
        for (JsonNode entry : payload.path("basedOn")) {
            basedOn.add(new Position(
                    entry.path("producer").asText(), entry.path("sequence").asLong()));
        }
        return new ReceivedEvent(envelope, raw, payload, basedOn);
    }

    <T> T payload(ReceivedEvent event, Class<T> type) {
        try {
            return reader.forType(type).readValue(event.payload());
        } catch (IOException e) {
            throw new UndecidableEventException("payload is not a " + type.getSimpleName() + " event", e);
        }
    }

    private JsonNode tree(RawEvent raw) {
        try {
            JsonNode tree = reader.readTree(raw.value());
            if (!tree.isObject()) {
                throw new UndecidableEventException("payload is not a JSON object");
            }
            return tree;
        } catch (IOException e) {
            throw new UndecidableEventException("payload is not JSON", e);
        }
    }
}
