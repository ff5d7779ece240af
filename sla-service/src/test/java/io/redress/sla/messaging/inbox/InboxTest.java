package io.redress.sla.messaging.inbox;

import static io.redress.sla.testing.Events.event;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Order, duplicates, gaps and poison, with types that nobody handles: what counts is what is applied when. */
@ComponentTest
class InboxTest {

    private static final String TYPE = "redress.%s.something-nobody-handles.v1";
    private static final String OTHER_AREA = "feedback";
    private static final String OTHER = "intake";
    private static final String SELF = "sla";

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void aSequenceIsAppliedOnceAndInOrderWhateverTheOrderOfArrival() {
        List<RawEvent> events = new ArrayList<>();
        for (int sequence = 1; sequence <= 6; sequence++) {
            events.add(other(sequence, "{}"));
            events.add(other(sequence, "{}"));
        }
        Collections.shuffle(events, new Random(42));

        for (RawEvent event : events) {
            inbox.receive(List.of(event));
        }

        assertEquals(6, position(OTHER));
        assertEquals(0, held());
    }

    @Test
    void anEventAfterAGapIsHeldUntilTheGapIsFilled() {
        inbox.receive(List.of(other(2, "{}")));
        assertEquals(1, held());

        inbox.receive(List.of(other(1, "{}")));

        assertEquals(0, held());
        assertEquals(2, position(OTHER));
    }

    @Test
    void ownEventsCountAsSeen() {
        inbox.receive(List.of(other(1, "{\"basedOn\":[{\"producer\":\"" + SELF + "\",\"sequence\":9}]}")));

        assertEquals(1, position(OTHER));
    }

    @Test
    void poisonIsParkedAloneAndHoldsBackOnlyItsOwnSubject() {
        String neighbour = UUID.randomUUID().toString();
        inbox.receive(
                List.of(other(1, "not json"), other(2, "{}"), event(TYPE.formatted(OTHER_AREA), neighbour, 1, "{}")));

        assertEquals(1, database.count("SELECT sequence FROM inbox_position WHERE subject = ?", neighbour));
        assertEquals(1, held());
        String id = database.texts("SELECT id FROM parked_event WHERE subject = ?", subject)
                .getFirst();

        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "defect of the producer"))
                .post("/parked-events/{id}/discard", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"));
        assertEquals(0, held());
        assertEquals(2, position(OTHER));
    }

    @Test
    void poisonThatWasHeldBackIsParkedItselfAndNotWhatSetItFree() {
        inbox.receive(List.of(event("redress.feedback.acknowledged.v1", subject, 2, "{\"feedbackId\": \"no id\"}")));
        assertEquals(1, held());

        inbox.receive(List.of(event(TYPE.formatted("feedback"), subject, 1, "{}")));

        assertEquals(0, held());
        assertEquals(1, position("intake"));
        assertEquals(List.of("2"), database.texts("SELECT sequence FROM parked_event WHERE subject = ?", subject));
    }

    @Test
    void replayingPoisonCountsTheAttempt() {
        inbox.receive(List.of(other(1, "[1]")));
        String id = database.texts("SELECT id FROM parked_event WHERE subject = ?", subject)
                .getFirst();

        given().auth()
                .oauth2(Tokens.of("admin"))
                .post("/parked-events/{id}/replay", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("PARKED"))
                .body("attempts", equalTo(2));
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/parked-events?limit=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
    }

    @Test
    void aRecordWithoutEnvelopeIsParkedWithWhatIsKnown() {
        RawEvent bare = new RawEvent(OTHER_AREA + ".events", 3, 7, subject, Map.of(), new byte[] {0, (byte) 0xff, 0});

        inbox.receive(List.of(bare));
        inbox.receive(List.of(bare));

        assertEquals(2, database.count("SELECT attempts FROM parked_event WHERE subject = ?", subject));
        assertTrue(database.texts("SELECT reason FROM parked_event WHERE subject = ?", subject)
                .getFirst()
                .contains("ce_source"));
    }

    @Test
    void aGapCanBeGivenUp() {
        inbox.receive(List.of(other(5, "{}")));
        String id = database.texts("SELECT id FROM held_event WHERE subject = ?", subject)
                .getFirst();

        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "lost with the old broker"))
                .post("/held-events/{id}/release", id)
                .then()
                .statusCode(200)
                .body("sequence", equalTo(5));

        assertEquals(5, position(OTHER));
        given().auth()
                .oauth2(Tokens.of("auditor"))
                .get("/held-events?limit=500")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    private RawEvent other(long sequence, String payload) {
        return event(TYPE.formatted(OTHER_AREA), subject, sequence, payload);
    }

    private long held() {
        return database.count("SELECT count(*) FROM held_event WHERE subject = ?", subject);
    }

    private long position(String producer) {
        return database.count(
                "SELECT coalesce(max(sequence), 0) FROM inbox_position WHERE subject = ? AND producer = ?",
                subject,
                producer);
    }
}
