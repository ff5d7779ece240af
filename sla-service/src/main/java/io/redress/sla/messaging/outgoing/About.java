package io.redress.sla.messaging.outgoing;

import io.redress.sla.clock.domain.Feedback;
import java.util.UUID;

/** The feedback an event is about; in every event. */
public record About(UUID feedbackId, String reference, String sourceSystem, boolean historical) {

    public static About of(Feedback.Subject subject) {
        return new About(subject.id(), subject.reference(), subject.sourceSystem(), subject.historical());
    }
}
