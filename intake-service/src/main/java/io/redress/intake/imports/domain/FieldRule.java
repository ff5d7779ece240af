package io.redress.intake.imports.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one field is made from a row.
 *
 * @param column the column it is read from
 * @param value a value that all rows share
 * @param template text with column names in braces
 * @param whenEmpty another field of the mapping; this one is only filled where that one is empty
 * @param dateFormats patterns of the column's times, tried before those of the mapping
 * @param values translations of what the column says; anything else stays as it is
 */
public record FieldRule(
        String column,
        String value,
        String template,
        String whenEmpty,
        List<String> dateFormats,
        Map<String, String> values) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^}]*)}");

    public FieldRule {
        dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** The field's text in this row, trimmed; empty where the row has none. */
    Optional<String> read(Map<String, String> row) {
        if (value != null) {
            return Optional.of(value);
        }
        var raw = template != null ? filled(row) : row.getOrDefault(column, "");
        return Optional.of(raw.strip()).filter(text -> !text.isEmpty()).map(this::translated);
    }

    /** The columns it reads. */
    public List<String> columns() {
        if (template == null) {
            return column == null ? List.of() : List.of(column);
        }
        return COLUMN.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** This rule for columns of other names. */
    FieldRule renamed(UnaryOperator<String> names) {
        return new FieldRule(
                column == null ? null : names.apply(column),
                value,
                template == null
                        ? null
                        : COLUMN.matcher(template)
                                .replaceAll(found -> Matcher.quoteReplacement("{" + names.apply(found.group(1)) + "}")),
                whenEmpty,
                dateFormats,
                values);
    }

    private String translated(String text) {
        var exact = values.get(text);
        return exact != null ? exact : values.getOrDefault(text.toLowerCase(Locale.ROOT), text);
    }

    private String filled(Map<String, String> row) {
        var text = new StringBuilder();
        var any = false;
        for (var position = 0; position < template.length(); ) {
            var open = template.indexOf('{', position);
            var close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                text.append(template, position, template.length());
                break;
            }
            var cell = row.getOrDefault(template.substring(open + 1, close), "").strip();
            any |= !cell.isEmpty();
            text.append(template, position, open).append(cell);
            position = close + 1;
        }
        return any ? text.toString() : "";
    }
}
