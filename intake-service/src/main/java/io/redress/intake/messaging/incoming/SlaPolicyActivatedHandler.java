package io.redress.intake.messaging.incoming;

import io.redress.intake.communication.persistence.AcknowledgementPolicyStore;
import jakarta.inject.Singleton;

/** Keeps what the policy says about automatic acknowledgement when {@link SlaPolicyActivated}. */
@Singleton
class SlaPolicyActivatedHandler implements EventHandler<SlaPolicyActivated> {

    private final AcknowledgementPolicyStore policies;

    SlaPolicyActivatedHandler(AcknowledgementPolicyStore policies) {
        this.policies = policies;
    }

    @Override
    public String type() {
        return "redress.sla.sla-policy-activated.v1";
    }

    @Override
    public Class<SlaPolicyActivated> payload() {
        return SlaPolicyActivated.class;
    }

    @Override
    public void handle(IncomingEvent<SlaPolicyActivated> incoming) {
        var event = incoming.data();
        if (event.policyId() == null || event.version() == null || event.effectiveAt() == null) {
            throw new UndecidableEventException("it names no policy, no version or no instant");
        }
        policies.activated(
                event.policyId(), event.version(), event.effectiveAt(), event.automaticAcknowledgementChannels());
    }
}
