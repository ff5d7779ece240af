package io.redress.sla.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.sla.messaging.inbox.EventHandlers;
import io.redress.sla.messaging.inbox.Inbox;
import io.redress.sla.messaging.inbox.RawEvent;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Events;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each event we listen to: it has a handler that is wired, and the producer's golden example goes through it. */
@ComponentTest
class ConsumedContractsTest {

    @Inject
    EventHandlers handlers;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Test
    void everyConsumedTypeHasAWiredHandlerAndNoOtherHas() {
        Set<String> expected = new TreeSet<>();
        consumed().forEach(event -> expected.add("redress.feedback." + event + ".v1"));
        assertEquals(expected, new TreeSet<>(handlers.types()));
    }

    @ParameterizedTest
    @MethodSource("consumed")
    void theGoldenExampleGoesThrough(String event) {
        String subject = UUID.randomUUID().toString();
        long sequence = 1;
        if (!event.equals("received")) {
            inbox.receive(List.of(example("received", subject, sequence++)));
        }
        inbox.receive(List.of(example(event, subject, sequence)));
        assertEquals(List.of(), database.texts("SELECT reason FROM parked_event WHERE subject = ?", subject));
        assertEquals(
                sequence,
                database.count(
                        "SELECT sequence FROM inbox_position WHERE subject = ? AND producer = 'intake'", subject));
    }

    private static RawEvent example(String event, String subject, long sequence) {
        ObjectNode payload = Contracts.of("intake", event);
        payload.put("feedbackId", subject);
        payload.remove("basedOn");
        return Events.event("redress.feedback." + event + ".v1", subject, sequence, payload.toString());
    }

    private static Stream<String> consumed() {
        try (InputStream list = ConsumedContractsTest.class.getResourceAsStream("/contracts/consumed.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split("\\s+")[1])
                            .toList()
                            .stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
