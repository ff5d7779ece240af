package io.redress.intake.imports;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.http.FieldError;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.FieldRule;
import io.redress.intake.imports.domain.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column mapping must keep to; everything that is wrong with one is said at once. */
@ApplicationScoped
public class ColumnMappingRules {

    private static final int LONGEST = 1_000;
    private static final int MOST_VALUES = 1_000;
    private static final int MOST_FORMATS = 20;
    private static final int LONGEST_SEPARATOR = 4;
    private static final int LAST_HEADER_ROW = 1_000;
    private static final Map<String, Set<String>> CONSTANTS = Map.of(
            "channel", names(Channel.class),
            "kind", names(Kind.class),
            "severity", names(Severity.class),
            "outcome", names(Outcome.class));

    private final Mappings mappings;

    ColumnMappingRules(Mappings mappings) {
        this.mappings = mappings;
    }

    private static Set<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
    }

    /** What is wrong with it; empty for nothing. */
    public List<FieldError> faults(ColumnMapping mapping) {
        var faults = new ArrayList<FieldError>();
        if (mapping.sourceSystem() != null
                && (mapping.sourceSystem().isBlank() || mapping.sourceSystem().length() > 100)) {
            faults.add(FieldError.at("/sourceSystem", "SIZE", "Send 1 to 100 characters, or leave it out."));
        }
        tooLong("/description", mapping.description(), faults);
        if (mapping.headerRow() != null && !isHeaderRow(mapping.headerRow())) {
            faults.add(FieldError.at("/headerRow", "OUT_OF_RANGE", "Send 0 (none) to " + LAST_HEADER_ROW + "."));
        }
        if (mapping.separator() != null && !isSeparator(mapping.separator())) {
            faults.add(FieldError.at(
                    "/separator",
                    "INVALID_VALUE",
                    "Send one to four characters that are no letters, digits, quotes or line ends."));
        }
        if (mapping.encoding() != null && !isEncoding(mapping.encoding())) {
            faults.add(FieldError.at("/encoding", "INVALID_VALUE", "Send a charset, for example windows-1252."));
        }
        formats("/dateFormats", mapping.dateFormats(), faults);
        fields(mapping, faults);
        return List.copyOf(faults);
    }

    /** Whether a line can have the names of the columns. */
    public static boolean isHeaderRow(int line) {
        return line >= 0 && line <= LAST_HEADER_ROW;
    }

    /** Whether values can be separated by this. */
    public static boolean isSeparator(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_SEPARATOR
                && text.chars().noneMatch(c -> Character.isLetterOrDigit(c) || "\"\r\n".indexOf(c) >= 0);
    }

    /** Whether this names a charset that is known here. */
    public static boolean isEncoding(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }

    private void fields(ColumnMapping mapping, List<FieldError> faults) {
        var known = mappings.fields();
        if (!mapping.fields().containsKey("channel")) {
            faults.add(FieldError.at(
                    "/fields/channel",
                    "REQUIRED",
                    "Say on which channel rows came, for example {\"value\": \"EMAIL\"}."));
        }
        if (!mapping.fields().containsKey("subject") && !mapping.fields().containsKey("narrative")) {
            faults.add(FieldError.at("/fields", "REQUIRED", "Map a subject, a narrative, or both."));
        }
        mapping.fields().forEach((field, rule) -> {
            var pointer = "/fields/" + field.replace("~", "~0").replace("/", "~1");
            if (!known.contains(field)) {
                faults.add(FieldError.at(pointer, "UNKNOWN_FIELD", "Known: " + String.join(", ", known) + "."));
            } else if (rule == null) {
                faults.add(FieldError.at(pointer, "REQUIRED", "Say column, value or template."));
            } else {
                rule(pointer, field, rule, mapping, faults);
            }
        });
    }

    private static void rule(
            String pointer, String field, FieldRule rule, ColumnMapping mapping, List<FieldError> faults) {
        if (Stream.of(rule.column(), rule.value(), rule.template())
                        .filter(one -> one != null)
                        .count()
                != 1) {
            faults.add(FieldError.at(pointer, "REQUIRED", "Say column, value or template, one of them."));
        }
        tooLong(pointer + "/column", rule.column(), faults);
        tooLong(pointer + "/value", rule.value(), faults);
        tooLong(pointer + "/template", rule.template(), faults);
        tooLong(pointer + "/otherwise", rule.otherwise(), faults);
        if (rule.whenEmpty() != null
                && (rule.whenEmpty().equals(field) || !mapping.fields().containsKey(rule.whenEmpty()))) {
            faults.add(FieldError.at(pointer + "/whenEmpty", "INVALID_VALUE", "Name another field of this mapping."));
        }
        if (rule.values().size() > MOST_VALUES) {
            faults.add(FieldError.at(pointer + "/values", "SIZE", "At most " + MOST_VALUES + " values."));
        }
        formats(pointer + "/dateFormats", rule.dateFormats(), faults);
        var constants = CONSTANTS.get(field);
        if (constants != null) {
            Stream.of(
                            Stream.ofNullable(rule.value()),
                            Stream.ofNullable(rule.otherwise()),
                            rule.values().values().stream())
                    .flatMap(values -> values)
                    .filter(value -> !value.isEmpty() && !constants.contains(value))
                    .findFirst()
                    .ifPresent(value -> faults.add(FieldError.at(
                            pointer,
                            "INVALID_VALUE",
                            "Values are among " + String.join(", ", new TreeSet<>(constants)) + ".")));
        }
    }

    private static void formats(String pointer, List<String> formats, List<FieldError> faults) {
        if (formats.size() > MOST_FORMATS) {
            faults.add(FieldError.at(pointer, "SIZE", "At most " + MOST_FORMATS + " formats."));
        }
        for (var i = 0; i < formats.size(); i++) {
            try {
                new Times(ZoneOffset.UTC, List.of(formats.get(i)), null);
            } catch (IllegalArgumentException e) {
                faults.add(
                        FieldError.at(
                                pointer + "/" + i,
                                "INVALID_VALUE",
                                "Send a pattern such as dd.MM.yyyy HH:mm or MM/dd/yyyy hh:mm a, or EPOCH_SECONDS, EPOCH_MILLIS, EXCEL, CYYMMDD, CYYDDD."));
            }
        }
    }

    private static void tooLong(String pointer, String text, List<FieldError> faults) {
        if (text != null && (text.isEmpty() || text.length() > LONGEST)) {
            faults.add(FieldError.at(pointer, "SIZE", "Send 1 to " + LONGEST + " characters."));
        }
    }
}
