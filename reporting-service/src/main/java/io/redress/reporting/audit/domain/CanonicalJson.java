package io.redress.reporting.audit.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One text for one JSON value, whatever its sender's order of fields, white space or spelling of numbers.
 *
 * <p>As RFC 8785, with one difference: a number keeps all its digits (no rounding to a double) and is
 * written without exponent and without trailing zeros, so {@code 10.50} and {@code 1.05e1} are {@code 10.5}.
 * Field names are sorted by UTF-16 code units.
 */
public final class CanonicalJson {

    /** Beyond this many digits before or after the point a number keeps its exponent, so it stays short. */
    private static final int PLAIN_DIGITS = 64;

    private CanonicalJson() {}

    /**
     * The canonical text of a value made of maps, lists, strings, numbers, booleans and null.
     *
     * @throws IllegalArgumentException naming the class of a value that JSON does not know
     */
    public static String of(Object value) {
        StringBuilder text = new StringBuilder(256);
        append(text, value);
        return text.toString();
    }

    static void append(StringBuilder text, Object value) {
        switch (value) {
            case null -> text.append("null");
            case Map<?, ?> object -> appendObject(text, object);
            case List<?> array -> appendArray(text, array);
            case String string -> appendString(text, string);
            case Boolean flag -> text.append(flag);
            case Number number -> appendNumber(text, number);
            default ->
                throw new IllegalArgumentException("JSON has no "
                        + value.getClass().getName() + "; give maps, lists, strings, numbers, booleans or null");
        }
    }

    private static void appendObject(StringBuilder text, Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            text.append(separator);
            appendString(text, field.getKey());
            text.append(':');
            append(text, field.getValue());
            separator = ",";
        }
        text.append('}');
    }

    private static void appendArray(StringBuilder text, List<?> array) {
        text.append('[');
        String separator = "";
        for (Object element : array) {
            text.append(separator);
            append(text, element);
            separator = ",";
        }
        text.append(']');
    }

    private static void appendNumber(StringBuilder text, Number number) {
        switch (number) {
            case Integer whole -> text.append(whole.intValue());
            case Long whole -> text.append(whole.longValue());
            case BigInteger whole -> appendDecimal(text, new BigDecimal(whole));
            case BigDecimal decimal -> appendDecimal(text, decimal);
            default -> appendDecimal(text, new BigDecimal(number.toString()));
        }
    }

    private static void appendDecimal(StringBuilder text, BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean plain = Math.abs((long) shortest.scale()) <= PLAIN_DIGITS;
        text.append(plain ? shortest.toPlainString() : shortest.toString());
    }

    private static void appendString(StringBuilder text, String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> appendPlain(text, string, i);
            }
        }
        text.append('"');
    }

    private static void appendPlain(StringBuilder text, String string, int index) {
        char c = string.charAt(index);
        if (c < 0x20 || isLoneSurrogate(string, index)) {
            text.append(String.format("\\u%04x", (int) c));
        } else {
            text.append(c);
        }
    }

    /** Half a character has no UTF-8 form; escaped it survives storage and hashing. */
    private static boolean isLoneSurrogate(String string, int index) {
        char c = string.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
    }
}
