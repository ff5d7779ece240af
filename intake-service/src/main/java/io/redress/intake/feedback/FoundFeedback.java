package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Match;

/** Feedback that a search found. */
public record FoundFeedback(Feedback feedback, Match match) {}
