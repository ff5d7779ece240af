package io.redress.intake.messaging.incoming;

import static io.redress.intake.testing.Events.event;
import static java.util.stream.Collectors.toSet;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.messaging.inbox.EventHandlers;
import io.redress.intake.messaging.inbox.Inbox;
import io.redress.intake.messaging.inbox.RawEvent;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service reads is what the producers promise, and every type of it has its effect, through the channel. */
@ComponentTest
class ConsumedEventsTest {

    private final Inbox inbox;
    private final EventHandlers handlers;
    private final Database database;
    private String id;
    private long sla;
    private long escalation;

    ConsumedEventsTest(Inbox inbox, EventHandlers handlers, Database database) {
        this.inbox = inbox;
        this.handlers = handlers;
        this.database = database;
    }

    @BeforeEach
    void someFeedback() {
        id = Desk.register(Map.of("channel", "PHONE", "subject", "Hello"));
    }

    static Stream<String[]> consumed() {
        return Contracts.consumed().stream();
    }

    @Test
    void everyConsumedTypeHasItsHandlerAndNoHandlerIsWithoutContract() {
        assertEquals(
                consumed()
                        .map(line -> "redress." + line[0] + "." + line[1] + ".v1")
                        .collect(toSet()),
                handlers.types());
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theGoldenExampleIsUnderstood(String producer, String name) {
        assertEquals(List.of(), Contracts.faults(producer, name, Contracts.example(producer, name)));

        hear(producer, name);

        assertEquals(0, database.count("select count(*) from parked_event where subject = ?", id));
        assertEquals(
                1,
                database.count("select sequence from inbox_position where subject = ? and producer = ?", id, producer));
    }

    @Test
    void theOutlookFollowsTheClocks() {
        outlook().body("outlook", nullValue());

        hear("sla", "clock-started");
        outlook()
                .body("outlook.nextTarget", equalTo("RESOLUTION"))
                .body("outlook.nextDueAt", equalTo("2026-12-04T16:00:00Z"))
                .body("outlook.breached", hasSize(0));
        hear("sla", "clock-rescheduled");
        outlook().body("outlook.nextDueAt", equalTo("2026-11-27T16:00:00Z"));
        hear("sla", "clock-paused");
        outlook().body("outlook.nextDueAt", nullValue());
        hear("sla", "clock-resumed");
        outlook().body("outlook.nextDueAt", equalTo("2026-12-01T16:00:00Z"));
        hear("sla", "breached");
        outlook().body("outlook.nextDueAt", nullValue()).body("outlook.breached", contains("RESOLUTION"));
        hear("sla", "breach-retracted", "01a1f89c-fcac-7035-8e29-82034e035e29", "01a1f878-5e1c-7652-86af-d165176526af");
        outlook().body("outlook.breached", hasSize(0));
    }

    @Test
    void theOutlookFollowsTheAssignment() {
        hear("escalation", "assigned");
        outlook()
                .body("outlook.tier", equalTo(2))
                .body("outlook.state", equalTo("ASSIGNED"))
                .body("outlook.team", equalTo("sales-management"));
        hear("escalation", "raised");
        outlook().body("outlook.tier", equalTo(3)).body("outlook.planExpected", equalTo(true));
        hear("escalation", "accepted");
        outlook().body("outlook.state", equalTo("ACCEPTED"));
        hear("escalation", "lowered");
        outlook().body("outlook.state", equalTo("ASSIGNED")).body("outlook.planExpected", equalTo(false));
        hear("escalation", "closed");
        outlook().body("outlook.state", equalTo("CLOSED")).body("outlook.tier", equalTo(3));
    }

    @Test
    void aRaiseOfWhatIsClosedLeavesItClosedUntilItIsAssignedAgain() {
        hear("escalation", "assigned");
        hear("escalation", "closed");
        hear("escalation", "raised");
        outlook().body("outlook.state", equalTo("CLOSED")).body("outlook.tier", equalTo(3));
        hear("escalation", "lowered");
        outlook().body("outlook.state", equalTo("CLOSED"));
        hear("escalation", "assigned");
        outlook().body("outlook.state", equalTo("ASSIGNED"));
    }

    @Test
    void eventsOfOneBatchHaveTheEffectOfEventsOneByOne() {
        inbox.receive(List.of(
                heard("escalation", "assigned"),
                heard("escalation", "closed"),
                heard("escalation", "raised"),
                heard("sla", "clock-started"),
                heard("sla", "breached")));

        outlook()
                .body("outlook.state", equalTo("CLOSED"))
                .body("outlook.tier", equalTo(3))
                .body("outlook.planExpected", equalTo(true))
                .body("outlook.nextDueAt", nullValue());
    }

    @Test
    void anEscalationOfSomethingElseThanFeedbackIsNoneOfOurs() {
        var spike = UUID.randomUUID().toString();
        inbox.receive(List.of(event(
                "redress.escalation.assigned.v1",
                spike,
                1,
                "{\"subjectType\":\"OPINION_SPIKE\",\"tier\":2,\"state\":\"QUEUED\"}")));

        assertEquals(0, database.count("select count(*) from parked_event where subject = ?", spike));
    }

    @Test
    void whatIntakePublishesLaterSaysWhatItHadHeard() {
        hear("sla", "clock-started");
        Desk.act("agent", id, "acknowledgement", Map.of()).statusCode(200);

        assertEquals(
                "[{\"producer\":\"sla\",\"sequence\":1}]",
                database.texts("select payload ->> 'basedOn' from outbox where subject = ? and sequence = 2", id)
                        .getFirst());
    }

    private ValidatableResponse outlook() {
        return Desk.get("agent", id).statusCode(200);
    }

    private void hear(String producer, String name) {
        hear(producer, name, "", "");
    }

    /** The golden example, told about our feedback and about clocks of its own. */
    private void hear(String producer, String name, String clock, String asClock) {
        inbox.receive(List.of(heard(producer, name, clock, asClock)));
    }

    private RawEvent heard(String producer, String name) {
        return heard(producer, name, "", "");
    }

    private RawEvent heard(String producer, String name, String clock, String asClock) {
        var sequence = producer.equals("sla") ? ++sla : ++escalation;
        var payload = Contracts.example(producer, name)
                .replace(clock.isEmpty() ? "\u0000" : clock, asClock)
                .replaceFirst("\"feedbackId\": \"[^\"]*\"", "\"feedbackId\": \"" + id + "\"")
                .replaceFirst(",\\s*\"basedOn\": \\[[^]]*]", "")
                .replaceFirst("\"clockId\": \"[^\"]{24}", "\"clockId\": \"" + id.substring(0, 24));
        return event("redress." + producer + "." + name + ".v1", id, sequence, payload);
    }
}
