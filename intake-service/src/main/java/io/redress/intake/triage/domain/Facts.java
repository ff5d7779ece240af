package io.redress.intake.triage.domain;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What conditions look at, by name. What nobody knows is absent. Made when the first condition asks. */
public final class Facts {

    private final TriageInput input;
    private final TextReading reading;
    private Map<String, Map<String, Object>> values;

    Facts(TriageInput input, TextReading reading) {
        this.input = input;
        this.reading = reading;
    }

    /** The facts about {@code feedback} and {@code customer}. */
    public Map<String, Map<String, Object>> values() {
        if (values == null) {
            values = Map.of("feedback", feedback(), "customer", customer());
        }
        return values;
    }

    private Map<String, Object> feedback() {
        var content = input.content();
        var facts = new HashMap<String, Object>();
        put(facts, "channel", content.channel().name());
        put(facts, "kind", content.kind() == null ? null : content.kind().name());
        put(
                facts,
                "severity",
                content.severity() == null ? null : content.severity().name());
        put(facts, "category", content.category());
        put(facts, "product", content.product());
        put(facts, "agreement", content.agreement());
        put(facts, "region", content.region());
        put(facts, "tags", content.tags());
        put(facts, "reach", content.reach());
        put(facts, "amountAtStake", number(content.amountAtStake()));
        put(facts, "currency", content.currency());
        put(facts, "demandsEscalation", content.demandsEscalation());
        put(facts, "sentiment", number(reading.sentiment()));
        put(facts, "language", reading.language());
        put(
                facts,
                "text",
                Stream.of(content.subject(), content.narrative())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"))
                        .toLowerCase(Locale.ROOT));
        return facts;
    }

    private Map<String, Object> customer() {
        var facts = new HashMap<String, Object>();
        put(facts, "known", input.customer().externalId() != null);
        put(facts, "tier", input.customer().tier());
        put(facts, "language", input.customer().language());
        return facts;
    }

    private static Double number(Number value) {
        return value == null ? null : value.doubleValue();
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
