package io.redress.intake.messaging.incoming;

import io.redress.intake.privacy.ErasureConfirmations;
import jakarta.inject.Singleton;

/** What sla-service held is gone. */
@Singleton
class SlaErasureCompletedHandler extends ErasureCompletedHandler {

    SlaErasureCompletedHandler(ErasureConfirmations confirmations) {
        super("sla", confirmations);
    }
}
