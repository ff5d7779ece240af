package io.redress.intake.channels;

import io.redress.intake.channels.reading.Posted;

/**
 * A sender's request.
 *
 * @param url as the sender called it
 */
public record Call(String method, String url, Posted posted) {}
