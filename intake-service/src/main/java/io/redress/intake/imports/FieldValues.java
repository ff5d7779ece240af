package io.redress.intake.imports;

import io.redress.intake.imports.domain.RowProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the fields of one row as values, and collects what cannot be read. */
final class FieldValues {

    /** The fields that are times. */
    static final List<String> TIMES =
            List.of("receivedAt", "occurredAt", "acknowledgedAt", "resolvedAt", "closedAt", "source.updatedAt");

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern NO_NUMBER = Pattern.compile("[\\p{Sc}\\s\\u00a0\\u202f'’]|^[A-Z]{3}\\b|\\b[A-Z]{3}$");

    private final Map<String, String> fields;
    private final FieldTimes times;
    private final List<RowProblem> notes = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    FieldValues(Map<String, String> fields, FieldTimes times) {
        this.fields = fields;
        this.times = times;
    }

    List<RowProblem> problems() {
        return problems;
    }

    List<RowProblem> notes() {
        return notes;
    }

    String text(String field) {
        return fields.get(field);
    }

    List<String> texts(String field) {
        var text = fields.get(field);
        return text == null
                ? null
                : Stream.of(text.split("[,;\n]"))
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
        var read = times.of(field).read(text);
        if (read.problem() != null) {
            return wrong(field, "'" + shortened(text) + "' " + read.problem() + ".");
        }
        if (read.note() != null) {
            notes.add(new RowProblem(field, read.note()));
        }
        return read.instant();
    }

    BigDecimal decimal(String field) {
        var text = fields.get(field);
        if (text == null) {
            return null;
        }
        try {
            return text.length() > LONGEST_NUMBER
                    ? wrong(field, "The number is too long.")
                    : new BigDecimal(withPoint(NO_NUMBER.matcher(text).replaceAll("")));
        } catch (NumberFormatException e) {
            return wrong(
                    field, "'" + shortened(text) + "' is no number, or a comma in it may part thousands or decimals.");
        }
    }

    /** A number with a decimal point; with a comma only where it can part nothing but decimals, or nothing but thousands. */
    private static String withPoint(String number) {
        var comma = number.lastIndexOf(',');
        var point = number.lastIndexOf('.');
        if (comma < 0) {
            return number.indexOf('.') == point ? number : number.replace(".", "");
        }
        if (point > comma || number.indexOf(',') < comma) {
            return number.replace(",", "");
        }
        return point < 0 && number.length() - comma == 4
                ? number
                : number.replace(".", "").replace(',', '.');
    }

    Long whole(String field) {
        var number = decimal(field);
        try {
            return number == null ? null : number.scale() < -LONGEST_NUMBER ? tooLarge(field) : number.longValueExact();
        } catch (ArithmeticException e) {
            return wrong(field, "'" + shortened(fields.get(field)) + "' is no whole number.");
        }
    }

    private Long tooLarge(String field) {
        return wrong(field, "The number is too long.");
    }

    Boolean flag(String field) {
        var text = fields.get(field);
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "ja", "j", "x", "wahr" -> true;
            case "false", "no", "n", "0", "nein", "falsch" -> false;
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
