package io.redress.escalation.policy;

import io.quarkus.runtime.StartupEvent;
import io.redress.escalation.ladder.domain.LadderStep;
import io.redress.escalation.messaging.outbox.Outbox;
import io.redress.escalation.messaging.outgoing.EscalationPolicyActivated;
import io.redress.escalation.policy.domain.EscalationPolicy;
import io.redress.escalation.policy.persistence.EscalationPolicies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;

/** Tells the others, once, which escalation policy is in force. */
@ApplicationScoped
class AnnouncePolicy {

    private final EscalationPolicies policies;
    private final Outbox outbox;
    private final InstantSource time;

    AnnouncePolicy(EscalationPolicies policies, Outbox outbox, InstantSource time) {
        this.policies = policies;
        this.outbox = outbox;
        this.time = time;
    }

    @Transactional
    void announce(@Observes StartupEvent event) {
        EscalationPolicy policy = policies.inForce(time.instant());
        if (policies.claimAnnouncement(policy)) {
            outbox.append(new EscalationPolicyActivated(
                    policy.id(),
                    policy.version(),
                    policy.effectiveAt(),
                    policy.reviewOn(),
                    policy.routing().criteria(),
                    policy.ladder().steps().stream().map(AnnouncePolicy::step).toList()));
        }
    }

    private static EscalationPolicyActivated.Step step(LadderStep step) {
        return new EscalationPolicyActivated.Step(
                step.stepId(), step.target(), step.mark(), step.kind().name());
    }
}
