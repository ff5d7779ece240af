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
        return priority(importance, urgency);
    }

    /** How the priority came about, in one sentence. */
    public static String explanation(Level importance, Level urgency) {
        return "importance " + importance + " and urgency " + urgency + " make " + priority(importance, urgency)
                + ": both count alike, only both HIGH is URGENT";
    }

    private static Priority priority(Level importance, Level urgency) {
        return switch (importance.ordinal() + urgency.ordinal()) {
            case 0, 1 -> Priority.LOW;
            case 2 -> Priority.MEDIUM;
            case 3 -> Priority.HIGH;
            default -> Priority.URGENT;
        };
    }
}
