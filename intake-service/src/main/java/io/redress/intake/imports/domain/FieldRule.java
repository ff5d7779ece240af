package io.redress.intake.imports.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param values translations of what the column says, whatever its case; anything else stays as it is, unless
 *     {@code otherwise} says something
 * @param otherwise what stands in where the column says nothing, or none of {@code values}; null for nothing
 * @param html whether what it says is HTML, of which the text counts; false when left out
 */
public record FieldRule(
        String column,
        String value,
        String template,
        String whenEmpty,
        List<String> dateFormats,
        Map<String, String> values,
        String otherwise,
        Boolean html) {

    /** What programs write where there is nothing. */
    private static final Set<String> NOTHING =
            Set.of("NULL", "null", "\\N", "(null)", "<null>", "#N/A", "NaN", "0000-00-00", "0000-00-00 00:00:00");

    private static final Pattern COLUMN = Pattern.compile("\\{([^}]*)}");

    public FieldRule {
        dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        values = values == null ? Map.of() : Map.copyOf(values);
        html = html != null && html;
    }

    /** A rule for what is no HTML. */
    public FieldRule(
            String column,
            String value,
            String template,
            String whenEmpty,
            List<String> dateFormats,
            Map<String, String> values,
            String otherwise) {
        this(column, value, template, whenEmpty, dateFormats, values, otherwise, false);
    }

    /** The column or the template that it is read from, by which the order of its dates is known; null for a fixed value. */
    public String place() {
        return template != null ? template : column;
    }

    /** The field's text in this row, trimmed; empty where the row has none. */
    public Optional<String> read(Map<String, String> row) {
        if (value != null) {
            return Optional.of(value);
        }
        var raw = template != null ? filled(row) : cell(column, row);
        return Optional.of(raw.strip())
                .filter(text -> !text.isEmpty())
                .map(this::translated)
                .filter(text -> !text.isEmpty())
                .or(() -> Optional.ofNullable(otherwise));
    }

    private static String cell(String column, Map<String, String> row) {
        var text = row.getOrDefault(column, "").strip();
        return isNothing(text) ? "" : text;
    }

    /** Whether a cell says nothing. */
    public static boolean isNothing(String cell) {
        return cell.isEmpty() || NOTHING.contains(cell);
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
                values,
                otherwise,
                html);
    }

    private String translated(String text) {
        var exact = values.get(text);
        if (exact != null || values.isEmpty()) {
            return exact != null ? exact : text;
        }
        return values.entrySet().stream()
                .filter(word -> word.getKey().equalsIgnoreCase(text))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise == null ? text : otherwise);
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
            var cell = cell(template.substring(open + 1, close), row);
            any |= !cell.isEmpty();
            text.append(template, position, open).append(cell);
            position = close + 1;
        }
        return any ? text.toString() : "";
    }
}
