package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Feedback was received and registered, with its first classification. */
public record FeedbackReceived(
        @JsonUnwrapped About about,
        Channel channel,
        Kind kind,
        String category,
        Severity severity,
        Severity claimedSeverity,
        List<String> topics,
        boolean needsReview,
        List<String> ruleIds,
        TriagePolicy triagePolicy,
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
        Integer repeatCount,
        Instant occurredAt,
        boolean demandsEscalation,
        Instant receivedAt,
        Instant recordedAt,
        UUID importId)
        implements FeedbackEvent {

    /** From the new feedback, how often its customer was here before (null if unknown), and the import it came with (null if none). */
    public static FeedbackReceived of(Feedback feedback, Integer repeatCount, UUID importId) {
        var content = feedback.content();
        var customer = feedback.customer();
        var classification = feedback.classification();
        return new FeedbackReceived(
                About.of(feedback),
                content.channel(),
                classification.kind(),
                classification.category(),
                classification.severity(),
                classification.claimedSeverity(),
                classification.topics(),
                classification.needsReview(),
                TriagePolicy.ruleIds(classification),
                TriagePolicy.of(classification),
                content.product(),
                content.agreement(),
                content.region(),
                content.reach(),
                classification.reading().sentiment(),
                content.amountAtStake(),
                content.currency(),
                feedback.customerId(),
                customer.tier(),
                customer.language(),
                repeatCount,
                content.occurredAt(),
                Boolean.TRUE.equals(content.demandsEscalation()),
                feedback.receivedAt(),
                feedback.recordedAt(),
                importId);
    }

    @Override
    public String type() {
        return "redress.feedback.received.v1";
    }
}
