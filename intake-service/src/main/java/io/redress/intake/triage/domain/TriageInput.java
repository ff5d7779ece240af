package io.redress.intake.triage.domain;

import io.redress.intake.feedback.domain.Content;

/**
 * What triage looks at.
 *
 * @param customerTier how important the customer is; null if nobody said
 */
public record TriageInput(Content content, String customerTier) {}
