package io.redress.intake.channels;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.reading.DeliveryReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what senders say of their proofs: in a header, in a piece of one, or in the body. */
@ApplicationScoped
class Sayings {

    private static final Pattern WRAPPED = Pattern.compile("\"(.*)\"|:(.*):");

    private final DeliveryReader reader;

    Sayings(DeliveryReader reader) {
        this.reader = reader;
    }

    /**
     * @param header its name; null where {@code field} finds it
     * @param field JSONata expression over the body
     */
    Optional<String> find(String header, String field, ChannelMapping mapping, Call call) {
        return header != null
                ? Optional.ofNullable(call.posted().headers().get(header.toLowerCase(Locale.ROOT)))
                : reader.text(field, mapping, call.posted());
    }

    /** As {@link #find}, of which the first piece of this name counts; null for the whole. */
    Optional<String> find(String header, String field, String part, ChannelMapping mapping, Call call) {
        var said = find(header, field, mapping, call);
        return part == null ? said : said.flatMap(text -> parts(text, part).findFirst());
    }

    /**
     * The values of {@code name=} in a text like {@code t=1,v1=abc}, {@code ts=1;h1=abc}, {@code keyId="k",signature="abc"} or
     * {@code sig1=:abc:}.
     */
    static Stream<String> parts(String text, String name) {
        return Arrays.stream(text.split("[,;]"))
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> bare(part.substring(name.length() + 1)));
    }

    private static String bare(String value) {
        var wrapped = WRAPPED.matcher(value);
        return !wrapped.matches() ? value : wrapped.group(1) != null ? wrapped.group(1) : wrapped.group(2);
    }
}
