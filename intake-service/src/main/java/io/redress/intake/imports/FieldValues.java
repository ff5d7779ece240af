package io.redress.intake.imports;

import io.redress.intake.imports.domain.RowProblem;
import io.redress.intake.imports.domain.Times;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the fields of one row as values, and collects what cannot be read. */
final class FieldValues {

    private static final int LONGEST_NUMBER = 30;

    private final Map<String, String> fields;
    private final Times times;
    private final List<RowProblem> problems = new ArrayList<>();

    FieldValues(Map<String, String> fields, Times times) {
        this.fields = fields;
        this.times = times;
    }

    List<RowProblem> problems() {
        return problems;
    }

    String text(String field) {
        return fields.get(field);
    }

    List<String> texts(String field) {
        var text = fields.get(field);
        return text == null
                ? null
                : Stream.of(text.split("[,;]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    <E extends Enum<E>> E constant(String field, Class<E> type) {
        var text = fields.get(field);
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(
                    type, text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_'));
        } catch (IllegalArgumentException e) {
            var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
            return wrong(field, "'" + shortened(text) + "' is none of " + String.join(", ", names) + ".");
        }
    }

    Instant instant(String field) {
        var text = fields.get(field);
        if (text == null) {
            return null;
        }
        return times.parse(text)
                .orElseGet(() -> wrong(
                        field, "'" + shortened(text) + "' is no time that this mapping reads; ISO 8601 always works."));
    }

    BigDecimal decimal(String field) {
        var text = fields.get(field);
        if (text == null) {
            return null;
        }
        try {
            return text.length() > LONGEST_NUMBER ? wrong(field, "The number is too long.") : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return wrong(field, "'" + shortened(text) + "' is no number.");
        }
    }

    Long whole(String field) {
        var text = fields.get(field);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return wrong(field, "'" + shortened(text) + "' is no whole number.");
        }
    }

    Boolean flag(String field) {
        var text = fields.get(field);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> wrong(field, "'" + shortened(text) + "' is neither true nor false.");
        };
    }

    <T> T wrong(String field, String detail) {
        problems.add(new RowProblem(field, detail));
        return null;
    }

    private static String shortened(String text) {
        var clean = text.replace('\u0000', '?');
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }
}
