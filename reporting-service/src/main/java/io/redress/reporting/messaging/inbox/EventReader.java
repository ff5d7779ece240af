package io.redress.reporting.messaging.inbox;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
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

/** Reads records tolerantly: unknown fields are ignored, what cannot be read is the record's own fault. */
@ApplicationScoped
class EventReader {

    private final ObjectReader reader;
    private final ObjectReader exact;

    EventReader(ObjectMapper json) {
        this.reader = json.reader()
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .without(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
        this.exact = reader.forType(Object.class).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    ReceivedEvent receive(RawEvent raw) {
        Envelope envelope = Envelope.of(raw);
        List<Position> basedOn = new ArrayList<>();
        for (JsonNode entry : tree(raw).path("basedOn")) {
            basedOn.add(new Position(
                    entry.path("producer").asText(), entry.path("sequence").asLong()));
        }
        return new ReceivedEvent(envelope, raw, basedOn);
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
                CanonicalJson.of(values(event.raw())));
    }

    private Object values(RawEvent raw) {
        try {
            return exact.readValue(raw.value());
        } catch (IOException e) {
            throw new UndecidableEventException("payload is not JSON", e);
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
