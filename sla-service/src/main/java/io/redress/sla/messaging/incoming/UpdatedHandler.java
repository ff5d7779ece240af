package io.redress.sla.messaging.incoming;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.FeedbackFact;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.Traits;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Set;

/** Facts of the feedback changed; lengths and calendars may depend on some of them. */
@Singleton
class UpdatedHandler extends FeedbackHandler<UpdatedHandler.Updated> {

    private final TermsInForce terms;

    UpdatedHandler(FeedbackRegister register, TermsInForce terms) {
        super(register);
        this.terms = terms;
    }

    @Override
    public String type() {
        return "redress.feedback.updated.v1";
    }

    @Override
    public Class<Updated> payload() {
        return Updated.class;
    }

    @Override
    FeedbackFact factOf(IncomingEvent<Updated> event, FeedbackClocks clocks) {
        Updated data = event.data();
        Feedback feedback = clocks.feedback();
        Traits traits = data.appliedTo(feedback.subject().traits());
        Circumstances circumstances = new Circumstances(feedback.kind(), traits, feedback.cycle() > 1);
        return new FeedbackFact.Updated(
                traits,
                instant(data.updatedAt(), "updatedAt"),
                terms.chosenAnew(clocks.terms(), circumstances, event.time()));
    }

    /** What we read of the event. What is named as changed but absent was removed. */
    record Updated(
            Set<String> changedFields,
            String customerTier,
            String product,
            String agreement,
            String region,
            Instant updatedAt) {

        Traits appliedTo(Traits before) {
            return new Traits(
                    now("customer.tier", customerTier, before.customerTier()),
                    now("product", product, before.product()),
                    now("agreement", agreement, before.agreement()),
                    now("region", region, before.region()));
        }

        private String now(String field, String value, String before) {
            return value == null && (changedFields == null || !changedFields.contains(field)) ? before : value;
        }
    }
}
