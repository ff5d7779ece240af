package io.redress.intake.channels.reading;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata.Frame;
import com.dashjoin.jsonata.Jsonata.JFunction;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The functions of JSONata that may make far more than they are given: here it is counted before it is made, and made in a
 * time that grows with it and no more. {@code $split} and {@code $replace} look for texts only; JSONata's own {@code
 * $replace} with a limit takes the text for a pattern.
 */
final class GrowingFunctions {

    private static final int WIDEST = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Weights weights;
    private final Map<String, JFunction> functions;

    GrowingFunctions(Weights weights) {
        this.weights = weights;
        this.functions = Map.of(
                "pad", function("<s-ns?:s>", ofSomething(this::pad)),
                "join", function("<a<s>s?:s>", ofSomething(this::join)),
                "split", function("<s-sn?:a<s>>", ofSomething(this::split)),
                "replace", function("<s-ssn?:s>", ofSomething(this::replace)),
                "fromMillis", function("<n-s?s?:s>", this::fromMillis),
                "now", function("<s?s?:s>", this::now));
    }

    void bind(Frame frame) {
        functions.forEach((name, function) -> frame.bind(name, function));
    }

    private static JFunction function(String signature, Function<List<?>, Object> function) {
        return new JFunction((input, given) -> function.apply(given), signature);
    }

    /** Of nothing they make nothing. */
    private static Function<List<?>, Object> ofSomething(Function<List<?>, Object> function) {
        return given -> given.getFirst() == null ? null : function.apply(given);
    }

    private String pad(List<?> given) {
        var text = (String) given.get(0);
        var width = ((Number) given.get(1)).doubleValue();
        var filler = given.get(2) == null || given.get(2).equals("") ? " " : (String) given.get(2);
        var missing = (int) weights.make(Math.max(0, (long) Math.abs(width) - length(text)));
        var padding = filler.repeat(missing / length(filler) + 1);
        var exact = padding.substring(0, padding.offsetByCodePoints(0, missing));
        return width < 0 ? exact + text : text + exact;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private String join(List<?> given) {
        var texts = ((List<?>) given.get(0)).stream().map(String.class::cast).toList();
        var separator = given.get(1) == null ? "" : (String) given.get(1);
        weights.make(texts.stream()
                .mapToLong(text -> (long) text.length() + separator.length())
                .sum());
        return String.join(separator, texts);
    }

    private List<String> split(List<?> given) {
        var text = (String) given.get(0);
        var separator = (String) given.get(1);
        weights.make(Weights.ELEMENT * pieces(text, separator));
        return Functions.split(text, separator, (Number) given.get(2));
    }

    private static long pieces(String text, String separator) {
        if (separator.isEmpty()) {
            return text.length();
        }
        var pieces = 1L;
        for (var at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + separator.length())) {
            pieces++;
        }
        return pieces;
    }

    private String replace(List<?> given) {
        var text = (String) given.get(0);
        var wanted = (String) given.get(1);
        var instead = (String) given.get(2);
        if (wanted.isEmpty()) {
            throw new UnmappableException("$replace looks for an empty text.");
        }
        var left = given.get(3) == null ? Long.MAX_VALUE : ((Number) given.get(3)).longValue();
        var replaced = new StringBuilder();
        var from = 0;
        for (var at = text.indexOf(wanted); at >= 0 && left > 0; at = text.indexOf(wanted, from), left--) {
            weights.make(at - from + instead.length());
            replaced.append(text, from, at).append(instead);
            from = at + wanted.length();
        }
        return replaced.append(text, from, text.length()).toString();
    }

    private String fromMillis(List<?> given) {
        checkWidths((String) given.get(1));
        return Functions.dateTimeFromMillis((Number) given.get(0), (String) given.get(1), (String) given.get(2));
    }

    private String now(List<?> given) {
        checkWidths((String) given.get(0));
        return Functions.now((String) given.get(0), (String) given.get(1));
    }

    /** A picture of a time says how wide its parts are to be, {@code [Y,4]}. @param picture may be null */
    private static void checkWidths(String picture) {
        if (picture != null
                && NUMBER.matcher(picture).results().anyMatch(width -> Double.parseDouble(width.group()) > WIDEST)) {
            throw new UnmappableException("A picture of a time has parts of up to " + WIDEST + " digits.");
        }
    }
}
