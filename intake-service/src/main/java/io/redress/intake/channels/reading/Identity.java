package io.redress.intake.channels.reading;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.EscalationAddress;
import io.redress.intake.channels.domain.MappedField;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells one delivery from another: the body, and of headers and parameters of the address those that the mapping
 * looks at. Some senders say there what has happened, or to whom, and post the same body with it; others say there when
 * and how often they tried, which no mapping looks at.
 */
public final class Identity {

    private Identity() {}

    /** Equal for deliveries that are the same. */
    public static byte[] of(ChannelMapping mapping, Posted posted) {
        var expressions = expressions(mapping);
        var around = new TreeMap<String, String>();
        if (expressions.contains("$headers")) {
            posted.headers().forEach((name, value) -> {
                if (!name.equals(Posted.QUERY) && mentions(expressions, name)) {
                    around.put("header " + name, value);
                }
            });
        }
        if (expressions.contains("$query") && posted.body().length > 0) {
            query(posted).forEach((name, value) -> {
                if (mentions(expressions, name.toLowerCase(Locale.ROOT))) {
                    around.put("parameter " + name, value.toString());
                }
            });
        }
        if (around.isEmpty()) {
            return content(posted);
        }
        var all = new ByteArrayOutputStream();
        all.writeBytes(content(posted));
        around.forEach(
                (name, value) -> all.writeBytes(("\u0000" + name + "\u0000" + value).getBytes(StandardCharsets.UTF_8)));
        return all.toByteArray();
    }

    /** Without what stands between the parts of a form, which many senders draw anew with every try. */
    private static byte[] content(Posted posted) {
        return ContentType.of(posted.contentType())
                .boundary()
                .map(boundary -> new String(posted.content(), StandardCharsets.ISO_8859_1)
                        .replace("--" + boundary, "--")
                        .getBytes(StandardCharsets.ISO_8859_1))
                .orElseGet(posted::content);
    }

    /** Whether the name stands there by itself: {@code date} is not meant by {@code updated_at}. */
    private static boolean mentions(String expressions, String name) {
        return Pattern.compile("(?<![a-z0-9_-])" + Pattern.quote(name) + "(?![a-z0-9_-])")
                .matcher(expressions)
                .find();
    }

    private static Map<String, Object> query(Posted posted) {
        try {
            return posted.query();
        } catch (UnmappableException unreadable) {
            return Map.of();
        }
    }

    private static String expressions(ChannelMapping mapping) {
        var escalation = Optional.ofNullable(mapping.escalation()).map(EscalationAddress::from);
        return Stream.of(
                        Stream.of(mapping.items(), mapping.when(), mapping.key()),
                        mapping.fields().values().stream().map(MappedField::from),
                        escalation.stream())
                .flatMap(some -> some)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }
}
