package io.redress.reporting.projection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.messaging.incoming.CommonFields;
import io.redress.reporting.messaging.incoming.EventCatalogue;
import io.redress.reporting.messaging.incoming.UndecidableEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads what projections need of logged payloads; fields they do not need are ignored. */
@ApplicationScoped
class PayloadReader {

    private final ObjectReader json;

    PayloadReader(ObjectMapper mapper) {
        this.json = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** @return empty for types that no projection is made of */
    Optional<ReadEvent> read(LoggedEvent event) {
        return EventCatalogue.payloadOf(event.type()).map(type -> read(event, type));
    }

    private ReadEvent read(LoggedEvent event, Class<?> type) {
        try {
            CommonFields common = json.forType(CommonFields.class).readValue(event.data());
            requireSubject(event, common);
            return new ReadEvent(event, common, json.forType(type).readValue(event.data()));
        } catch (JsonProcessingException unreadable) {
            throw new UndecidableEventException(
                    "payload is not a " + event.type() + " event: a field has another type than the contract says",
                    unreadable);
        }
    }

    /** Order is kept per subject; a payload about another feedback would be applied out of order. */
    private static void requireSubject(LoggedEvent event, CommonFields common) {
        if (common.feedback()
                        .filter(id -> !id.toString().equalsIgnoreCase(event.subject()))
                        .isPresent()
                && !event.producer().equals("reporting")) {
            throw new UndecidableEventException("feedbackId in the payload is not the subject");
        }
    }
}
