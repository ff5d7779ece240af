package io.redress.intake.feedback.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the sender said. All but the channel may be null; at least one of subject and narrative is not.
 *
 * @param kind what the sender calls it
 * @param category what the sender says it is about
 * @param severity how bad the sender says it is
 * @param occurredAt when it happened, the customer's word
 * @param reach how many people saw it
 * @param sentiment from -1 (hostile) to 1 (delighted)
 * @param region ISO 3166 code of where it happened
 * @param currency ISO 4217 code of the amount at stake
 * @param demandsEscalation whether the customer asked for somebody higher up
 */
public record Content(
        Channel channel,
        Kind kind,
        String subject,
        String narrative,
        String product,
        String category,
        Severity severity,
        List<String> tags,
        Instant occurredAt,
        String agreement,
        String region,
        Long reach,
        BigDecimal sentiment,
        BigDecimal amountAtStake,
        String currency,
        Boolean demandsEscalation) {

    public Content {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    /** What figures are made of: no text and no tag. */
    Content erased() {
        return new Content(
                channel,
                kind,
                null,
                null,
                product,
                category,
                severity,
                List.of(),
                occurredAt,
                agreement,
                region,
                reach,
                sentiment,
                amountAtStake,
                currency,
                demandsEscalation);
    }
}
