package io.redress.reporting.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.messaging.incoming.ErasureRequested;
import io.redress.reporting.messaging.incoming.UndecidableEventException;
import io.redress.reporting.messaging.outbox.Outbox;
import io.redress.reporting.messaging.outgoing.ErasureCompleted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Answers that personal data is gone from here: there never was any, since events carry none. Only where an event takes
 * effect for the first time; making projections anew answers nothing.
 */
@ApplicationScoped
public class ConfirmErasures {

    private static final int NOTHING = 0;

    private final Outbox outbox;
    private final ObjectReader json;
    private final InstantSource time;

    ConfirmErasures(Outbox outbox, ObjectMapper mapper, InstantSource time) {
        this.outbox = outbox;
        this.json = mapper.readerFor(ErasureRequested.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.time = time;
    }

    /** Answers those among these events that ask for it, in their transaction. */
    public void confirm(List<LoggedEvent> events) {
        events.stream()
                .filter(event -> event.type().equals(ErasureRequested.TYPE))
                .map(this::read)
                .forEach(request -> outbox.append(new ErasureCompleted(
                        request.feedbackId(),
                        request.reference(),
                        request.sourceSystem(),
                        request.historical(),
                        request.erasureId(),
                        time.instant(),
                        NOTHING)));
    }

    private ErasureRequested read(LoggedEvent event) {
        try {
            ErasureRequested request = json.readValue(event.data());
            if (request.feedbackId() == null || request.erasureId() == null) {
                throw new UndecidableEventException("it names no feedback or no erasure");
            }
            return request;
        } catch (JsonProcessingException unreadable) {
            throw new UndecidableEventException(
                    "payload is not a " + event.type() + " event: a field has another type than the contract says",
                    unreadable);
        }
    }
}
