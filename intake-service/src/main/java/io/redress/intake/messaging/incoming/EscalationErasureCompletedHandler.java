package io.redress.intake.messaging.incoming;

import io.redress.intake.privacy.ErasureConfirmations;
import jakarta.inject.Singleton;

/** What escalation-service held is gone. */
@Singleton
class EscalationErasureCompletedHandler extends ErasureCompletedHandler {

    EscalationErasureCompletedHandler(ErasureConfirmations confirmations) {
        super("escalation", confirmations);
    }
}
