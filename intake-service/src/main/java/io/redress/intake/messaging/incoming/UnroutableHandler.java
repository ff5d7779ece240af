package io.redress.intake.messaging.incoming;

import io.redress.intake.outlook.persistence.OutlookWriter;
import jakarta.inject.Singleton;

/** Keeps the outlook up to date when {@link Unroutable}. */
@Singleton
class UnroutableHandler extends OutlookHandler<Unroutable> {

    UnroutableHandler(OutlookWriter outlook) {
        super("redress.escalation.unroutable.v1", Unroutable.class, outlook);
    }

    @Override
    boolean isAboutFeedback(Unroutable event) {
        return event.feedbackId() != null;
    }

    @Override
    void apply(Unroutable event, OutlookWriter outlook) {
        outlook.state(event.feedbackId(), "UNROUTABLE");
    }
}
