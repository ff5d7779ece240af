package io.redress.intake.links.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a token opens.
 *
 * @param tokenHash tells it from others; the token itself is stored nowhere
 * @param surveyId the survey it is for; null for another purpose
 */
public record CustomerLink(String tokenHash, LinkPurpose purpose, UUID feedbackId, UUID surveyId, Instant expiresAt) {}
