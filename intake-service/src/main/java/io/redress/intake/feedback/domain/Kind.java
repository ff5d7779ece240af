package io.redress.intake.feedback.domain;

/** What an expression of a customer is. */
public enum Kind {
    COMPLAINT,
    SUGGESTION,
    QUESTION,
    PRAISE,
    /** Something said in public, not to us. */
    MENTION
}
