package io.redress.intake.satisfaction.domain;

import io.redress.intake.feedback.domain.Channel;
import java.time.Instant;
import java.util.UUID;

/**
 * What a customer thinks of how they were treated.
 *
 * @param surveyId the survey that was answered; null where a person recorded it
 * @param comment in the customer's words; may be null
 */
public record Satisfaction(
        UUID id, UUID surveyId, Instant at, Channel channel, Scores scores, boolean satisfied, String comment) {}
