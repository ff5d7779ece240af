package io.redress.intake.feedback.domain;

/**
 * What an analysis found.
 *
 * @param relevance a code: is it ours to handle; may be null
 * @param nature a code: single, repeated or systemic; may be null
 * @param potentialImpact a code: what it may lead to; may be null
 * @param findings text for colleagues; may be null
 */
public record Analysis(
        String relevance, String nature, String potentialImpact, Level importance, Level urgency, String findings) {

    /** How much. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /** What comes first. */
    public enum Priority {
        LOW,
        MEDIUM,
        HIGH,
        URGENT
    }

    /** Importance and urgency together: both high is urgent, otherwise the sum of their steps decides. */
    public Priority priority() {
        return switch (importance.ordinal() + urgency.ordinal()) {
            case 0, 1 -> Priority.LOW;
            case 2 -> Priority.MEDIUM;
            case 3 -> Priority.HIGH;
            default -> Priority.URGENT;
        };
    }
}
