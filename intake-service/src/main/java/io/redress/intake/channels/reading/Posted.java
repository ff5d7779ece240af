package io.redress.intake.channels.reading;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a sender posted.
 *
 * @param contentType as the sender says; null if it does not
 * @param headers by name in lower case; under {@value #QUERY}, which no header can be called, the address's parameters
 */
public record Posted(String contentType, Map<String, String> headers, byte[] body) {

    static final String QUERY = "?";

    /** The same with the parameters of the address it came to; null for none. */
    public Posted to(String query) {
        if (query == null || query.isEmpty()) {
            return this;
        }
        var more = new LinkedHashMap<>(headers);
        more.put(QUERY, query);
        return new Posted(contentType, more, body);
    }

    /** The parameters of the address: a text each, a list where one comes more often. */
    Map<String, Object> query() {
        return headers.containsKey(QUERY)
                ? FormBodies.urlEncoded(headers.get(QUERY), StandardCharsets.UTF_8)
                : Map.of();
    }

    /** What tells it from others: the body, or the parameters of the address where it has none. */
    public byte[] content() {
        return body.length == 0 && headers.containsKey(QUERY)
                ? headers.get(QUERY).getBytes(StandardCharsets.UTF_8)
                : body;
    }
}
