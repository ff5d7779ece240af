package io.redress.intake.feedback.domain;

/** How feedback was resolved. */
public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD,
    SUGGESTION_ADOPTED,
    SUGGESTION_NOTED,
    ANSWERED
}
