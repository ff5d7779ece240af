package io.redress.intake.channels.reading;

import java.util.Map;

/**
 * What a sender posted.
 *
 * @param contentType as the sender says; null if it does not
 * @param headers by name in lower case
 */
public record Posted(String contentType, Map<String, String> headers, byte[] body) {}
