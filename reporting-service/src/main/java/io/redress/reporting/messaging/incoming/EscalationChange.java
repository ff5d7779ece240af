package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.EscalationFact;
import java.util.Optional;
import java.util.UUID;

/** An event that changes what is known of one escalation. */
public interface EscalationChange {

    UUID escalationId();

    void applyTo(EscalationFact fact);

    /** Empty when a tier was lowered that no escalation had raised. */
    default Optional<UUID> escalation() {
        return Optional.ofNullable(escalationId());
    }
}
