package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.customer-contacted.v1}. */
public record CustomerContacted(Instant contactedAt, String purpose) implements Countable {

    @Override
    public List<Step> steps() {
        return Step.once("CUSTOMER_CONTACTED", contactedAt, purpose);
    }
}
