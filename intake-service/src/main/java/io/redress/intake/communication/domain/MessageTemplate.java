package io.redress.intake.communication.domain;

import io.redress.intake.feedback.domain.Channel;
import java.time.Instant;

/**
 * How a message to a customer reads.
 *
 * @param language ISO 639 code in lower case
 * @param version counts from 1; 0 is the one that ships
 * @param author issuer and subject of who wrote it; null for the one that ships
 * @param at when it was written; null for the one that ships
 */
public record MessageTemplate(Key key, int version, String subject, String body, String author, Instant at) {

    /** What a template is for. */
    public record Key(Purpose purpose, String language, Channel channel) {}
}
