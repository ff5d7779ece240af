package io.redress.intake.channels.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveredTimes;
import io.redress.intake.channels.domain.MappedField;
import io.redress.intake.channels.reading.FieldConversion.Converted;
import io.redress.intake.channels.reading.JsonataExpressions.Around;
import io.redress.intake.feedback.rest.FeedbackRequest;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes the request for one feedback of one item. What feedback cannot do without decides whether the item can be
 * mapped; any other field that the sender got wrong is left out, with a note.
 */
@ApplicationScoped
class ItemReader {

    private static final String EXTERNAL_ID = "source.externalId";
    private static final Set<String> ESSENTIAL = Set.of("channel", "subject", "narrative", EXTERNAL_ID);
    private static final int LONGEST_ID = 200;

    private final JsonataExpressions expressions;
    private final Validator validator;
    private final ObjectMapper json;
    private final InstantSource time;

    ItemReader(JsonataExpressions expressions, Validator validator, ObjectMapper json, InstantSource time) {
        this.expressions = expressions;
        this.validator = validator;
        this.json = json;
        this.time = time;
    }

    /**
     * @param fallbackId the id of an item whose sender gives it none
     * @throws UnmappableException when it cannot become feedback
     */
    ReadItem read(ChannelMapping mapping, Object item, Around around, String key, String fallbackId) {
        var notes = new ArrayList<String>();
        var values = values(mapping, item, around, notes);
        values.computeIfPresent(EXTERNAL_ID, (name, id) -> shortened(id.toString()));
        if (mapping.sourceSystem() != null) {
            values.put("source.system", mapping.sourceSystem());
        }
        if (!values.containsKey(EXTERNAL_ID)) {
            values.put(EXTERNAL_ID, fallbackId);
            notes.add("The sender gives no id; one was made from the content.");
        }
        if (demandsEscalation(mapping, item, around)) {
            values.put("demandsEscalation", true);
        }
        leaveOutTheFuture(values, notes);
        try {
            return new ReadItem(key, valid(values, notes), List.copyOf(notes), null);
        } catch (UnmappableException e) {
            throw new UnmappableException(e.getMessage() + Emptiness.explained(mapping, values.keySet(), notes, item));
        }
    }

    private Map<String, Object> values(ChannelMapping mapping, Object item, Around around, List<String> notes) {
        var conversion = new FieldConversion(new DeliveredTimes(mapping.zone(), mapping.timePatterns()));
        var values = new LinkedHashMap<String, Object>();
        mapping.fields().forEach((name, rule) -> {
            var field = FeedbackFields.of(name).orElseThrow();
            Converted converted = conversion.convert(field, raw(name, rule, item, around, notes), rule);
            if (converted.value() != null) {
                values.put(name, converted.value());
            }
            if (converted.note() != null) {
                notes.add(converted.note());
            }
        });
        return values;
    }

    /** What cannot be found because its expression fails is left out, unless feedback cannot do without it. */
    private Object raw(String name, MappedField rule, Object item, Around around, List<String> notes) {
        try {
            return rule.from() == null ? rule.value() : expressions.value(rule.from(), item, around);
        } catch (UnmappableException e) {
            if (ESSENTIAL.contains(name)) {
                throw e;
            }
            notes.add(name + " is left out: " + e.getMessage());
            return null;
        }
    }

    private boolean demandsEscalation(ChannelMapping mapping, Object item, Around around) {
        var escalation = mapping.escalation();
        if (escalation == null || escalation.from() == null) {
            return false;
        }
        var recipients = expressions.value(escalation.from(), item, around);
        return recipients instanceof List<?> list
                ? list.stream().anyMatch(one -> escalation.isNamedIn(String.valueOf(one)))
                : recipients != null && escalation.isNamedIn(recipients.toString());
    }

    /** What has not happened yet is a sender's clock that is wrong. */
    private void leaveOutTheFuture(Map<String, Object> values, List<String> notes) {
        var now = time.instant();
        if (values.get("occurredAt") instanceof String at
                && java.time.Instant.parse(at).isAfter(now)) {
            values.remove("occurredAt");
            notes.add("occurredAt is left out: it is in the future.");
        }
    }

    private FeedbackRequest valid(Map<String, Object> values, List<String> notes) {
        var request = request(values);
        var faults = faults(request);
        var others = faults.keySet().stream()
                .filter(field -> !ESSENTIAL.contains(field))
                .toList();
        others.forEach(field -> {
            values.remove(field);
            notes.add(field + " is left out: " + faults.get(field));
        });
        var repaired = others.isEmpty() ? request : request(values);
        var left = faults(repaired);
        if (!left.isEmpty()) {
            throw new UnmappableException(left.entrySet().stream()
                    .map(fault -> fault.getKey() + ": " + fault.getValue())
                    .collect(Collectors.joining(" ")));
        }
        return repaired;
    }

    private Map<String, String> faults(FeedbackRequest request) {
        return validator.validate(request).stream()
                .collect(Collectors.toMap(
                        violation -> field(violation), ConstraintViolation::getMessage, (one, other) -> one));
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var end = path.indexOf('[');
        return end < 0 ? path : path.substring(0, end);
    }

    private FeedbackRequest request(Map<String, Object> values) {
        ObjectNode root = json.createObjectNode();
        values.forEach((name, value) -> {
            var dot = name.indexOf('.');
            var parent = dot < 0 ? root : root.withObjectProperty(name.substring(0, dot));
            parent.set(name.substring(dot + 1), json.valueToTree(value));
        });
        return json.convertValue(root, FeedbackRequest.class);
    }

    private static String shortened(String id) {
        return id.length() <= LONGEST_ID ? id : hash(id.getBytes(StandardCharsets.UTF_8));
    }

    /** A short name for content that has none of its own. */
    static String hash(byte[] content) {
        return "sha256:" + Sha256.hex(content);
    }
}
