package io.redress.intake.channels.reading;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.redress.intake.channels.domain.Ratings;
import io.redress.intake.text.HtmlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * JSONata expressions of mappings, bounded in steps, depth and what they make, without regular expressions of their own (they could be
 * made to run for ever by what a customer writes) and without {@code $eval}. They know a few functions more: {@code $html(text)}
 * gives the text of HTML, {@code $json(text)}, {@code $xml(text)}, {@code $form(text)} and {@code $csv(text)} read JSON, XML,
 * a form and separated values inside a field, {@code $nested(form)} makes objects of names with brackets, {@code $mail(text)}
 * reads a mail as it came,
 * {@code $rating(any)} the number of a rating, {@code $sentiment(rating, worst, best)} a sentiment from it,
 * {@code $sender(from)} the name before an e-mail address, {@code $extract(text, pattern)} a piece of a text by a pattern
 * of RE2, and in challenges {@code $hmac(text, 'hex' or 'base64')} a signature with the channel's secret.
 * {@code $base64decode} takes what addresses carry, too.
 */
@ApplicationScoped
class JsonataExpressions {

    private static final Pattern WITH_NULL = Pattern.compile("(?<!:)=\\s*null\\b|\\bnull\\s*!?=");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\w+}}");

    private final BodyReader bodies;

    JsonataExpressions(BodyReader bodies) {
        this.bodies = bodies;
    }

    /**
     * What expressions see beside the item.
     *
     * @param delivery the whole body
     * @param headers by name in lower case
     * @param query the parameters of the address
     * @param signer what {@code $hmac} does
     * @param outcomes what became of each item, in answers; null before
     * @param effort what all expressions of the delivery may take together
     */
    record Around(
            Object delivery,
            Map<String, String> headers,
            Map<String, ?> query,
            Signer signer,
            List<Map<String, Object>> outcomes,
            Effort effort) {}

    /** What expressions see in a delivery that is about to be read. */
    Around around(Object delivery, Map<String, String> headers, Map<String, ?> query, Signer signer) {
        return around(delivery, headers, query, signer, null);
    }

    /** What the expression of an answer sees in a delivery that was read. */
    Around around(
            Object delivery,
            Map<String, String> headers,
            Map<String, ?> query,
            Signer signer,
            List<Map<String, Object>> outcomes) {
        return new Around(delivery, headers, query, signer, outcomes, new Effort(delivery));
    }

    /** Why this is no expression that a mapping may hold; empty where it is one. */
    Optional<String> fault(String expression) {
        var bare = bare(expression);
        if (WITH_NULL.matcher(bare).find()) {
            return Optional.of(
                    "What is null is as if it were not there; write $exists(field) or $not($exists(field)).");
        }
        if (bare.contains("/")) {
            return Optional.of("Regular expressions and division are not available; multiply, and use"
                    + " $extract(text, 'pattern') or $contains, $substringBefore and the like with texts.");
        }
        if (brackets(bare) > Effort.DEEPEST) {
            return Optional.of("Its brackets are nested deeper than " + Effort.DEEPEST + " levels.");
        }
        try {
            Jsonata.jsonata(expression);
            return Optional.empty();
        } catch (JException e) {
            return Optional.of("It is no JSONata expression: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("It is no JSONata expression, or nested too deeply.");
        }
    }

    /** How many brackets are open at once. */
    private static int brackets(String bare) {
        var open = 0;
        var most = 0;
        for (var c : bare.toCharArray()) {
            open += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            most = Math.max(most, open);
        }
        return most;
    }

    /** The value of an expression; null where it finds nothing. @throws UnmappableException when it fails */
    Object value(String expression, Object item, Around around) {
        try {
            var parsed = Jsonata.jsonata(expression);
            var frame = parsed.createFrame();
            around.effort().bound(frame, shown(expression));
            frame.bind("delivery", around.delivery());
            frame.bind("headers", around.headers());
            frame.bind("query", around.query());
            if (around.outcomes() != null) {
                frame.bind("items", around.outcomes());
            }
            register(parsed, around.signer());
            return known(parsed.evaluate(item, frame));
        } catch (UnmappableException e) {
            throw e;
        } catch (JException e) {
            throw cause(e, expression);
        } catch (RuntimeException | StackOverflowError e) {
            throw new UnmappableException("The expression " + shown(expression) + " fails on this.");
        }
    }

    /** Whether a condition holds. */
    boolean holds(String condition, Object item, Around around) {
        return condition == null || Jsonata.boolize(value(condition, item, around));
    }

    private void register(Jsonata expression, Signer signer) {
        expression.registerFunction(
                "html", (Object html) -> text(html).map(HtmlText::of).orElse(null));
        expression.registerFunction(
                "json", (Object json) -> text(json).map(bodies::json).orElse(null));
        expression.registerFunction(
                "xml", (Object xml) -> text(xml).map(bodies::xml).orElse(null));
        expression.registerFunction(
                "csv", (Object csv) -> text(csv).map(bodies::csv).orElse(null));
        expression.registerFunction("form", (Object form) -> text(form)
                .map(fields -> FormBodies.urlEncoded(fields, StandardCharsets.UTF_8))
                .orElse(null));
        expression.registerFunction(
                "nested", (Object form) -> form instanceof Map<?, ?> fields ? NestedNames.of(fields) : form);
        expression.registerFunction(
                "rating", (Object rating) -> text(rating).flatMap(Ratings::read).orElse(null));
        expression.registerFunction(
                "sender", (Object from) -> text(from).flatMap(Mails::name).orElse(null));
        expression.registerFunction(
                "mail",
                (Object mail) -> text(mail).map(JsonataExpressions::mail).orElse(null));
        expression.registerFunction("extract", (Object from, Object pattern) -> text(from)
                .flatMap(whole -> text(pattern).map(one -> Extraction.of(whole, one)))
                .orElse(null));
        expression.registerFunction("base64decode", (Object encoded) -> text(encoded)
                .map(JsonataExpressions::base64)
                .orElse(null));
        expression.registerFunction("eval", (Object any) -> {
            throw new UnmappableException("$eval is not available.");
        });
        expression.registerFunction("hmac", (Object text, Object encoding) -> text(text)
                .map(signer::sign)
                .map(code -> text(encoding).filter("base64"::equals).isPresent()
                        ? Base64.getEncoder().encodeToString(code)
                        : HexFormat.of().formatHex(code))
                .orElse(null));
        expression.registerFunction("sentiment", new Jsonata.JFunction(JsonataExpressions::sentiment, null));
    }

    private static Object sentiment(Object input, List<?> arguments) {
        var numbers = arguments.stream()
                .map(argument -> text(argument).flatMap(Ratings::read))
                .toList();
        return numbers.size() == 3 && numbers.stream().allMatch(Optional::isPresent)
                ? Ratings.sentiment(
                                numbers.get(0).orElseThrow(),
                                numbers.get(1).orElseThrow(),
                                numbers.get(2).orElseThrow())
                        .orElse(null)
                : null;
    }

    private static Object mail(String text) {
        return MailBodies.ofText(text);
    }

    private static String base64(String encoded) {
        try {
            var usual = encoded.strip().replace('-', '+').replace('_', '/');
            return Careless.text(Base64.getMimeDecoder().decode(usual), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new UnmappableException("What should be base64 is none.");
        }
    }

    private static Optional<String> text(Object value) {
        return switch (known(value)) {
            case null -> Optional.empty();
            case BigDecimal number -> Optional.of(number.toPlainString());
            case List<?> one when one.size() == 1 -> text(one.getFirst());
            case Object other -> Optional.of(other.toString());
        };
    }

    private static Object known(Object value) {
        return value == Jsonata.NULL_VALUE ? null : value;
    }

    private static UnmappableException cause(JException fault, String expression) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnmappableException ours) {
                return ours;
            }
        }
        return new UnmappableException("The expression " + shown(expression) + " fails on this at character "
                + fault.getLocation() + ": "
                + PLACEHOLDER
                        .matcher(JException.msg(
                                fault.getError(),
                                -1,
                                ofExpression(fault.getCurrent(), expression),
                                ofExpression(fault.getExpected(), expression)))
                        .replaceAll("…")
                + ".");
    }

    /** What stands in the expression may be said; anything else may be a person's. */
    private static Object ofExpression(Object argument, String expression) {
        return argument != null && expression.contains(argument.toString()) ? argument : "…";
    }

    private static String shown(String expression) {
        return "'" + (expression.length() <= 80 ? expression : expression.substring(0, 80) + "…") + "'";
    }

    /** The expression without what stands in its texts and quoted names. */
    private static String bare(String expression) {
        var bare = new StringBuilder(expression.length());
        var quote = 0;
        for (var i = 0; i < expression.length(); i++) {
            var c = expression.charAt(i);
            if (quote == 0) {
                bare.append(c);
                quote = c == '"' || c == '\'' || c == '`' ? c : 0;
            } else if (c == '\\' && quote != '`') {
                i++;
            } else if (c == quote) {
                bare.append(c);
                quote = 0;
            }
        }
        return bare.toString();
    }
}
