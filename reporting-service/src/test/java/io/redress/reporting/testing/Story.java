package io.redress.reporting.testing;

import io.redress.reporting.messaging.inbox.RawEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What happens to one feedback, event by event, as the other services would tell it. */
public final class Story {

    private final UUID feedback = UUID.randomUUID();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, UUID> clocks = new HashMap<>();
    private final List<RawEvent> events = new ArrayList<>();
    private final String sourceSystem;
    private final boolean historical;

    private Story(String sourceSystem, boolean historical) {
        this.sourceSystem = sourceSystem;
        this.historical = historical;
    }

    public static Story of(String sourceSystem) {
        return new Story(sourceSystem, false);
    }

    public static Story ofHistory(String sourceSystem) {
        return new Story(sourceSystem, true);
    }

    public Story received(String at, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("receivedAt", at);
        return intake("received", all);
    }

    public Story intake(String event, Map<String, ?> fields) {
        return add("intake", event, fields);
    }

    public Story escalation(String event, Map<String, ?> fields) {
        return add("escalation", event, fields);
    }

    /** @param target names the clock: there is one per target */
    public Story sla(String event, String target, String slaCategory, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("clockId", clocks.computeIfAbsent(target, any -> UUID.randomUUID()));
        all.put("target", target);
        all.put("slaCategory", slaCategory);
        return add("sla", event, all);
    }

    private Story add(String producer, String event, Map<String, ?> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.putIfAbsent("sourceSystem", sourceSystem);
        all.putIfAbsent("historical", historical);
        events.add(
                Golden.of(producer, event).about(feedback.toString(), sequences.merge(producer, 1L, Long::sum), all));
        return this;
    }

    public String feedbackId() {
        return feedback.toString();
    }

    public List<RawEvent> events() {
        return List.copyOf(events);
    }
}
