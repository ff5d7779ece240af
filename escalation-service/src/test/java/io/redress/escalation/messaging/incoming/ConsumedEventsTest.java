package io.redress.escalation.messaging.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.messaging.inbox.EventHandlers;
import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.messaging.inbox.RawEvent;
import io.redress.escalation.testing.ComponentTest;
import io.redress.escalation.testing.Database;
import io.redress.escalation.testing.Events;
import io.redress.escalation.testing.Schemas;
import io.redress.escalation.testing.Story;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this service relies on: a handler for each event it lists, and each golden example goes through the channel. */
@ComponentTest
class ConsumedEventsTest {

    @Inject
    Inbox inbox;

    @Inject
    EventHandlers handlers;

    @Inject
    Database database;

    /** Producer and event, as consumed.txt lists them. */
    static List<String> consumed() {
        return Schemas.read("/contracts/consumed.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void everyConsumedTypeHasAWiredHandlerAndNoHandlerIsUnlisted() {
        Set<String> listed = new TreeSet<>();
        consumed().forEach(line -> listed.add(type(line)));

        assertEquals(listed, new TreeSet<>(handlers.types()));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theGoldenExampleFollowsItsSchema(String line) {
        String[] parts = line.split(" ");

        assertEquals(
                List.of(),
                Schemas.faults(
                        "/contracts/" + parts[0] + "/schemas/" + parts[1] + ".v1.json",
                        Story.example(parts[0], parts[1]).toString()));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theGoldenExampleGoesThroughTheChannel(String line) {
        String[] parts = line.split(" ");
        RawEvent event = parts[0].equals("reporting") ? finding(parts[1]) : ofKnownFeedback(parts[0], parts[1]);

        inbox.receive(List.of(event));

        assertEquals(0, database.count("SELECT count(*) FROM parked_event WHERE subject = ?", event.key()));
        assertEquals(
                Long.parseLong(event.headers().get("ce_sequence")),
                database.count(
                        "SELECT sequence FROM inbox_position WHERE subject = ? AND producer = ?",
                        event.key(),
                        parts[0]));
    }

    private RawEvent ofKnownFeedback(String producer, String name) {
        Story story = new Story(inbox);
        if (name.equals("received")) {
            return story.event(producer, name, fact -> {});
        }
        story.received("MODERATE");
        if (name.equals("reopened")) {
            story.intake("resolved");
        }
        return story.event(producer, name, fact -> {
            fact.put("unknownField", "of a later release");
            if (fact.has("clockId")) {
                fact.put("clockId", story.clock(name).toString());
            }
        });
    }

    private static RawEvent finding(String name) {
        String subject = UUID.randomUUID().toString();
        String idField = name.equals("opinion-spike-detected") ? "spikeId" : "issueId";
        return Events.event(
                "redress.reporting." + name + ".v1",
                subject,
                1,
                Story.example("reporting", name).put(idField, subject).toString());
    }

    private static String type(String line) {
        String[] parts = line.split(" ");
        String area = parts[0].equals("intake") ? "feedback" : parts[0];
        return "redress." + area + "." + parts[1] + ".v1";
    }
}
