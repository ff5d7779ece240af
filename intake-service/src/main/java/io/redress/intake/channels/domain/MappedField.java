package io.redress.intake.channels.domain;

import java.util.Locale;
import java.util.Map;

/**
 * How one field of a feedback is made from what a sender posts.
 *
 * @param from JSONata expression over the item; null for a fixed value
 * @param value what all items share; null where {@code from} says it
 * @param values translations of what the sender says, whatever its case; anything else stays as it is
 * @param otherwise what stands in where the sender says nothing, or what the field cannot be; null for nothing
 */
public record MappedField(String from, String value, Map<String, String> values, String otherwise) {

    public MappedField {
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** The word of ours for a word of the sender's. */
    public String translated(String word) {
        var exact = values.get(word);
        if (exact != null) {
            return exact;
        }
        var lower = word.toLowerCase(Locale.ROOT);
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(lower))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(word);
    }
}
