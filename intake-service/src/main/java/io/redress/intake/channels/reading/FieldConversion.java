package io.redress.intake.channels.reading;

import io.redress.intake.channels.domain.Amounts;
import io.redress.intake.channels.domain.DeliveredTimes;
import io.redress.intake.channels.domain.MappedField;
import io.redress.intake.channels.domain.Ratings;
import io.redress.intake.channels.reading.FeedbackFields.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Brings what senders say into the form of {@code POST /feedback}. */
final class FieldConversion {

    private static final int MOST_TAGS = 50;
    private static final int LONGEST_TAG = 100;
    private static final Map<String, UnaryOperator<String>> FORMS = Map.of(
            "customer.email", Mails::address,
            "customer.language", text -> text.replace('_', '-'),
            "customer.phone", text -> text.replaceFirst("^(?i)(tel|sms|whatsapp|sip):", ""),
            "customer.tier", FieldConversion::constant,
            "region", text -> text.toUpperCase(Locale.ROOT).replace('_', '-'),
            "currency", text -> text.toUpperCase(Locale.ROOT));

    private final DeliveredTimes times;

    FieldConversion(DeliveredTimes times) {
        this.times = times;
    }

    /**
     * A value, or why there is none.
     *
     * @param value as JSON would have it; null where there is none
     * @param note what could not be taken over; null where all was
     */
    record Converted(Object value, String note) {

        static Converted of(Object value) {
            return new Converted(value, null);
        }

        static Converted left(Field field, String why) {
            return new Converted(null, field.name() + " is left out: " + why);
        }
    }

    Converted convert(Field field, Object raw, MappedField rule) {
        if (field.type() == List.class) {
            return isObjects(raw)
                    ? Converted.left(field, "it holds objects, not texts; say which field of them.")
                    : Converted.of(tags(raw, rule));
        }
        var said = text(raw, field).map(String::strip).filter(text -> !text.isEmpty());
        if (said.isEmpty() && isObjects(raw)) {
            return Converted.left(field, "it is an object, not a text; say which field of it.");
        }
        var converted = said.map(rule::translated).map(text -> typed(field, text));
        return rule.otherwise() == null
                        || converted.map(one -> one.value() != null).orElse(false)
                ? converted.orElseGet(() -> Converted.of(null))
                : typed(field, rule.otherwise());
    }

    private Converted typed(Field field, String text) {
        if (field.type().isEnum()) {
            return enumerated(field, text);
        }
        return switch (field.type().getSimpleName()) {
            case "Instant" ->
                times.parse(text)
                        .map(time -> Converted.of(time.toString()))
                        .orElseGet(() -> Converted.left(
                                field, "it is no time that is read without its pattern; add that to timePatterns."));
            case "Boolean" -> flag(field, text);
            case "Long" -> whole(field, text);
            case "BigDecimal" ->
                (field.name().equals("sentiment") ? Ratings.read(text) : Amounts.read(text))
                        .map(Converted::of)
                        .orElseGet(() -> Converted.left(field, "it is no number."));
            default -> cut(field, FORMS.getOrDefault(field.name(), same -> same).apply(text));
        };
    }

    private static Converted enumerated(Field field, String text) {
        var name = constant(text);
        var names = Arrays.stream(field.type().getEnumConstants())
                .map(Object::toString)
                .toList();
        return names.contains(name)
                ? Converted.of(name)
                : Converted.left(field, "what the sender says is none of " + String.join(", ", names) + ".");
    }

    private static Converted flag(Field field, String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "on", "ja", "j", "wahr" -> Converted.of(true);
            case "false", "no", "n", "0", "off", "nein", "falsch" -> Converted.of(false);
            default -> Converted.left(field, "it is neither true nor false.");
        };
    }

    private static Converted whole(Field field, String text) {
        try {
            return Amounts.read(text)
                    .map(number -> Converted.of(number.longValueExact()))
                    .orElseGet(() -> Converted.left(field, "it is no whole number."));
        } catch (ArithmeticException e) {
            return Converted.left(field, "it is no whole number.");
        }
    }

    private static boolean isObjects(Object raw) {
        return raw instanceof Map
                || raw instanceof List<?> list
                        && !list.isEmpty()
                        && list.stream().allMatch(one -> one instanceof Map);
    }

    private static Converted cut(Field field, String text) {
        if (field.longest() == null || text.length() <= field.longest()) {
            return Converted.of(text);
        }
        var end = field.longest() - 1;
        var whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
        return new Converted(
                text.substring(0, whole) + "…", field.name() + " is cut to " + field.longest() + " characters.");
    }

    private static List<String> tags(Object raw, MappedField rule) {
        var values = raw instanceof List<?> list
                ? list.stream()
                        .filter(one -> one != null && !(one instanceof Map))
                        .map(FieldConversion::plain)
                : Optional.ofNullable(raw).stream()
                        .flatMap(one -> Stream.of(plain(one).split("[,;]")));
        var tags = values.map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .map(rule::translated)
                .map(tag -> tag.length() <= LONGEST_TAG ? tag : tag.substring(0, LONGEST_TAG))
                .map(FieldConversion::storable)
                .distinct()
                .limit(MOST_TAGS)
                .toList();
        return tags.isEmpty() ? null : tags;
    }

    private static Optional<String> text(Object raw, Field field) {
        return switch (raw) {
            case null -> Optional.empty();
            case Map<?, ?> object -> Optional.empty();
            case List<?> list ->
                Optional.of(String.join(
                        field.name().equals("narrative") ? "\n" : ", ",
                        list.stream()
                                .filter(one -> one != null && !(one instanceof Map))
                                .map(FieldConversion::plain)
                                .toList()));
            default -> Optional.of(plain(raw));
        };
    }

    private static String plain(Object value) {
        return switch (value) {
            case Double number
            when number == Math.rint(number) && Math.abs(number) < 1e15 -> Long.toString(number.longValue());
            case BigDecimal number -> number.toPlainString();
            default -> storable(value.toString());
        };
    }

    /** Without what PostgreSQL cannot store: NUL goes, half a surrogate pair becomes the replacement character. */
    static String storable(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static String constant(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
