package io.redress.intake.messaging.incoming;

import io.redress.intake.privacy.ErasureConfirmations;
import jakarta.inject.Singleton;

/** What reporting-service held is gone. */
@Singleton
class ReportingErasureCompletedHandler extends ErasureCompletedHandler {

    ReportingErasureCompletedHandler(ErasureConfirmations confirmations) {
        super("reporting", confirmations);
    }
}
