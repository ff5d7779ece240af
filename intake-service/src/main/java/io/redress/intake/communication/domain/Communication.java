package io.redress.intake.communication.domain;

import io.redress.intake.feedback.domain.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * One message between a customer and us.
 *
 * @param purpose null for what the customer says
 * @param at when the customer was told, or told us
 * @param automated whether no person wrote it
 * @param awaitingReply whether it began a wait
 * @param language BCP 47; may be null
 * @param subject may be null
 * @param escalationId the escalation that a notice is about; null for others
 */
public record Communication(
        UUID id,
        Direction direction,
        Purpose purpose,
        Channel channel,
        Instant at,
        boolean automated,
        boolean awaitingReply,
        String language,
        String subject,
        String text,
        UUID escalationId) {

    /** Which way it went. */
    public enum Direction {
        /** From us to the customer. */
        OUTBOUND,
        /** From the customer to us. */
        INBOUND
    }
}
