package io.redress.intake.imports.domain;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A named way to read rows as feedback.
 *
 * @param name kebab-case
 * @param description one sentence for people
 * @param sourceSystem the source system of every row
 * @param zone the zone of times that carry none
 * @param dateFormats patterns tried before ISO 8601, in order
 * @param fields the rule of each field, by the field's name in {@code POST /feedback} (nested ones with a dot)
 */
public record ColumnMapping(
        String name,
        String description,
        String sourceSystem,
        ZoneId zone,
        List<String> dateFormats,
        Map<String, FieldRule> fields) {

    public ColumnMapping {
        dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        fields = Map.copyOf(fields);
    }

    /** The fields that this row fills, by name. */
    public Map<String, String> apply(Map<String, String> row) {
        var filled = new LinkedHashMap<String, String>();
        fields.forEach((field, rule) -> {
            if (rule.whenEmpty() == null || read(rule.whenEmpty(), row).isEmpty()) {
                rule.read(row).ifPresent(text -> filled.put(field, text));
            }
        });
        return filled;
    }

    private Optional<String> read(String field, Map<String, String> row) {
        return Optional.ofNullable(fields.get(field)).flatMap(rule -> rule.read(row));
    }

    /** Why a file with these columns cannot be read by this mapping; empty where it can. */
    public Optional<String> mismatch(List<String> columns) {
        var missing = new TreeSet<String>();
        fields.values().stream()
                .map(FieldRule::column)
                .filter(column -> column != null && !columns.contains(column))
                .forEach(missing::add);
        var needed = fields.get("source.externalId");
        var unusable = missing.size()
                == fields.values().stream()
                        .map(FieldRule::column)
                        .filter(column -> column != null)
                        .distinct()
                        .count();
        var keyMissing =
                needed != null && needed.column() != null && sourceSystem != null && missing.contains(needed.column());
        return unusable || keyMissing
                ? Optional.of("the file lacks the columns " + String.join(", ", missing) + " that the mapping " + name
                        + " reads; it has " + String.join(", ", columns))
                : Optional.empty();
    }
}
