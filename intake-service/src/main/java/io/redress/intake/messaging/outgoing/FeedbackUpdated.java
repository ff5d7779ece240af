package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Facts of the feedback changed; texts and contact data are only named. */
public record FeedbackUpdated(
        @JsonUnwrapped About about,
        List<String> changedFields,
        Channel channel,
        String product,
        String agreement,
        String region,
        Long reach,
        BigDecimal sentiment,
        BigDecimal amountAtStake,
        String currency,
        UUID customerId,
        String customerTier,
        String language,
        Instant occurredAt,
        Boolean demandsEscalation,
        Instant updatedAt,
        Long sourceRevision,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the updated feedback: all rule facts as they now are, whichever changed. */
    public static FeedbackUpdated of(Feedback feedback, List<String> changedFields, Instant at, Actor actor) {
        var content = feedback.content();
        var customer = feedback.customer();
        return new FeedbackUpdated(
                About.of(feedback),
                changedFields,
                content.channel(),
                content.product(),
                content.agreement(),
                content.region(),
                content.reach(),
                feedback.classification().reading().sentiment(),
                content.amountAtStake(),
                content.currency(),
                feedback.customerId(),
                customer.tier(),
                customer.language(),
                content.occurredAt(),
                Boolean.TRUE.equals(content.demandsEscalation()),
                at,
                feedback.source().revision().number(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.updated.v1";
    }
}
