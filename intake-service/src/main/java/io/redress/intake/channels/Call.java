package io.redress.intake.channels;

import io.redress.intake.channels.reading.Posted;
import java.util.Map;

/**
 * A sender's request.
 *
 * @param url as the sender called it
 * @param query the parameters of the address, the first of each name
 */
public record Call(String method, String url, Map<String, String> query, Posted posted) {}
