package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.Circumstances;
import io.redress.reporting.projection.domain.FeedbackFact;
import java.util.Set;

/** {@code redress.feedback.updated.v1}. What is named as changed but absent was removed. */
public record FeedbackUpdated(
        Set<String> changedFields, String channel, String product, String region, String customerTier)
        implements FeedbackChange {

    @Override
    public void applyTo(FeedbackFact fact) {
        if (changed("channel")) {
            fact.channel(channel);
        }
        Circumstances before = fact.circumstances();
        fact.circumstances(new Circumstances(
                changed("product") ? product : before.product(),
                changed("region") ? region : before.region(),
                customerTier == null && !changed("customer.tier") ? before.customerTier() : customerTier));
    }

    private boolean changed(String field) {
        return changedFields != null && changedFields.contains(field);
    }
}
