package io.redress.sla.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.messaging.inbox.Inbox;
import io.redress.sla.messaging.inbox.RawEvent;
import io.redress.sla.messaging.outgoing.OutgoingEvent;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Events;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class OutboxTest {

    private static final String OTHER_AREA = "feedback";
    private static final String OTHER = "intake";

    @Inject
    Outbox outbox;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final String subject = UUID.randomUUID().toString();

    record Happened(String text, String about) implements OutgoingEvent {
        @Override
        public String type() {
            return "redress.test.happened.v1";
        }

        @Override
        public String subject() {
            return about;
        }
    }

    @Test
    void numbersTheEventsOfASubjectWithoutGap() {
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(new Happened("a", subject));
            outbox.append(new Happened("b", subject));
        });
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new Happened("c", subject)));

        assertEquals(
                List.of("1 a", "2 b", "3 c"),
                database.texts(
                        "SELECT sequence || ' ' || (payload ->> 'text') FROM outbox WHERE subject = ? ORDER BY"
                                + " position",
                        subject));
    }

    @Test
    void whatIsRolledBackIsNotPublishedAndTakesNoNumber() {
        QuarkusTransaction.begin();
        outbox.append(new Happened("a", subject));
        QuarkusTransaction.rollback();
        QuarkusTransaction.requiringNew().run(() -> outbox.append(new Happened("b", subject)));

        assertEquals(
                List.of("1 b"),
                database.texts(
                        "SELECT sequence || ' ' || (payload ->> 'text') FROM outbox WHERE subject = ?", subject));
    }

    @Test
    void namesWhatItWasBasedOn() {
        inbox.receive(List.of(Events.event("redress." + OTHER_AREA + ".nothing.v1", subject, 1, "{}")));

        QuarkusTransaction.requiringNew().run(() -> outbox.append(new Happened("a", subject)));

        assertEquals(
                List.of("[{\"producer\":\"" + OTHER + "\",\"sequence\":1}]"),
                database.texts("SELECT payload ->> 'basedOn' FROM outbox WHERE subject = ?", subject));
    }

    @Test
    void namesAlsoAProducerWithAStrangeName() {
        RawEvent strange = Events.event("redress." + OTHER_AREA + ".nothing.v1", subject, 1, "{}");
        Map<String, String> headers = new HashMap<>(strange.headers());
        headers.put("ce_source", "/redress/a\"b\\");
        inbox.receive(List.of(new RawEvent(
                strange.topic(), strange.partition(), strange.offset(), strange.key(), headers, strange.value())));

        QuarkusTransaction.requiringNew().run(() -> outbox.append(new Happened("a", subject)));

        assertEquals(
                List.of("a\"b\\"),
                database.texts(
                        "SELECT payload -> 'basedOn' -> 0 ->> 'producer' FROM outbox WHERE subject = ?", subject));
    }

    @Test
    void refusesWhatTheBrokerWouldNotTake() {
        Happened huge = new Happened("x".repeat(Outbox.MAX_PAYLOAD_BYTES), subject);

        assertThrows(EventTooLargeException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(huge)));
    }
}
