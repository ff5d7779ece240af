package io.redress.escalation.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.escalation.messaging.inbox.Inbox;
import io.redress.escalation.messaging.inbox.RawEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** One feedback as intake and sla tell of it, in golden examples with a few fields changed. */
public final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Inbox inbox;
    private final UUID feedbackId = UUID.randomUUID();
    private final Map<String, UUID> clocks = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    public Story(Inbox inbox) {
        this.inbox = inbox;
    }

    public UUID feedbackId() {
        return feedbackId;
    }

    public String id() {
        return feedbackId.toString();
    }

    public UUID clock(String target) {
        return clocks.computeIfAbsent(target, t -> UUID.randomUUID());
    }

    /** Nothing but the severity speaks for a tier. */
    public Story received(String severity) {
        return received(severity, fact -> {});
    }

    public Story received(String severity, Consumer<ObjectNode> change) {
        return intake("received", fact -> {
            fact.put("severity", severity).put("demandsEscalation", false).put("historical", false);
            fact.remove(List.of("customerTier", "reach", "sentiment", "amountAtStake", "repeatCount"));
            change.accept(fact);
        });
    }

    public Story intake(String name, Consumer<ObjectNode> change) {
        inbox.receive(List.of(event("intake", name, change)));
        return this;
    }

    public Story intake(String name) {
        return intake(name, fact -> {});
    }

    public Story sla(String name, String target, Consumer<ObjectNode> change) {
        inbox.receive(List.of(clockEvent(name, target, change)));
        return this;
    }

    public Story clockStarted(String target, Instant dueAt) {
        return sla("clock-started", target, fact -> fact.put("state", "RUNNING").put("dueAt", dueAt.toString()));
    }

    public Story markReached(String target, String mark) {
        return sla("mark-reached", target, fact -> {
            fact.put("mark", mark);
            fact.putArray("skipped");
        });
    }

    /** As sla publishes it: the mark and the breach in one transaction. */
    public Story breached(String target) {
        return markReached(target, "DUE").sla("breached", target, fact -> {});
    }

    public RawEvent clockEvent(String name, String target, Consumer<ObjectNode> change) {
        return event("sla", name, fact -> {
            fact.put("clockId", clock(target).toString())
                    .put("target", target)
                    .put("cycle", 1)
                    .put("generation", 1);
            change.accept(fact);
        });
    }

    /** The next event of this feedback by that producer; not delivered yet. */
    public RawEvent event(String producer, String name, Consumer<ObjectNode> change) {
        ObjectNode fact = example(producer, name);
        fact.put("feedbackId", id());
        fact.put("historical", false);
        fact.remove("basedOn");
        change.accept(fact);
        String area = producer.equals("intake") ? "feedback" : producer;
        long sequence = sequences.merge(producer, 1L, Long::sum);
        return Events.event("redress." + area + "." + name + ".v1", id(), sequence, fact.toString());
    }

    /** The copy of the producer's golden example that this service keeps. */
    public static ObjectNode example(String producer, String name) {
        String path = "/contracts/" + producer + "/examples/" + name + ".v1.json";
        try (InputStream file = Story.class.getResourceAsStream(path)) {
            JsonNode example = JSON.readTree(file);
            return (ObjectNode) example;
        } catch (IOException e) {
            throw new IllegalStateException("No example " + path, e);
        }
    }
}
