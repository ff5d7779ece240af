package io.redress.intake.feedback.domain;

/** How bad it is, from the least to the worst. */
public enum Severity {
    MINOR,
    MODERATE,
    MAJOR;

    /** Whether this is worse than the other one. */
    public boolean worseThan(Severity other) {
        return compareTo(other) > 0;
    }
}
