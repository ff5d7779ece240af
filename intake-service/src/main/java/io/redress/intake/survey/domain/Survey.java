package io.redress.intake.survey.domain;

import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;
import java.util.UUID;

/**
 * What one customer is asked about one resolution.
 *
 * @param cycle the cycle of the feedback that the resolution ended
 * @param expiresAt until when it can be answered; null as long as the invitation has not left
 * @param answeredAt null as long as it is not answered
 */
public record Survey(UUID id, UUID feedbackId, int cycle, Instant expiresAt, Instant answeredAt) {

    /** Whether the resolution that it asks about still holds, and the feedback was not opened again since. */
    public boolean isAbout(Feedback feedback) {
        return cycle == feedback.cycle() && !feedback.state().status().open();
    }
}
