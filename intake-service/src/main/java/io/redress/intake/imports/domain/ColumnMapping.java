package io.redress.intake.imports.domain;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A named way to read rows as feedback.
 *
 * @param name kebab-case
 * @param description one sentence for people
 * @param sourceSystem the source system of every row
 * @param zone the zone of times that carry none
 * @param headerRow the line with the names of the columns, from 1, 0 for none; null to find it out
 * @param separator between the values of a row; null to find it out
 * @param encoding the file's charset; null to find it out
 * @param dateOrder of dates in digits; null to find it out for each column
 * @param dateFormats patterns tried before all others, in order
 * @param fields the rule of each field, by the field's name in {@code POST /feedback} (nested ones with a dot)
 */
public record ColumnMapping(
        String name,
        String description,
        String sourceSystem,
        ZoneId zone,
        Integer headerRow,
        String separator,
        String encoding,
        DateOrder dateOrder,
        List<String> dateFormats,
        Map<String, FieldRule> fields) {

    public ColumnMapping {
        dateFormats = dateFormats == null ? List.of() : List.copyOf(dateFormats);
        fields = fields == null ? Map.of() : new TreeMap<>(fields);
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

    /** The columns it reads. */
    public Set<String> columns() {
        return fields.values().stream().flatMap(rule -> rule.columns().stream()).collect(Collectors.toSet());
    }

    /** This mapping for other times and dates; null leaves them as they are. */
    public ColumnMapping with(ZoneId otherZone, DateOrder otherOrder) {
        return new ColumnMapping(
                name,
                description,
                sourceSystem,
                otherZone == null ? zone : otherZone,
                headerRow,
                separator,
                encoding,
                otherOrder == null ? dateOrder : otherOrder,
                dateFormats,
                fields);
    }

    /** This mapping with the names that the columns have in a file: there, case, blanks and accents may be others. */
    public ColumnMapping fittedTo(Collection<String> fileColumns) {
        var byPlain = new HashMap<String, String>();
        fileColumns.forEach(column -> byPlain.putIfAbsent(plain(column), column));
        UnaryOperator<String> fit =
                column -> fileColumns.contains(column) ? column : byPlain.getOrDefault(plain(column), column);
        var fitted = new TreeMap<String, FieldRule>();
        fields.forEach((field, rule) -> fitted.put(field, rule.renamed(fit)));
        return new ColumnMapping(
                name, description, sourceSystem, zone, headerRow, separator, encoding, dateOrder, dateFormats, fitted);
    }

    /** A name by which people would take two columns for the same. */
    public static String plain(String column) {
        return Normalizer.normalize(column.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Why a file with these columns cannot be read by this mapping; empty where it can. */
    public Optional<String> mismatch(List<String> fileColumns) {
        var read = fields.values().stream()
                .map(FieldRule::column)
                .filter(column -> column != null)
                .collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(read);
        fileColumns.forEach(missing::remove);
        var needed = fields.get("source.externalId");
        var keyMissing =
                needed != null && needed.column() != null && sourceSystem != null && missing.contains(needed.column());
        return missing.size() == read.size() || keyMissing
                ? Optional.of("the file lacks the columns " + String.join(", ", missing) + " that the mapping " + name
                        + " reads; it has " + String.join(", ", fileColumns))
                : Optional.empty();
    }
}
