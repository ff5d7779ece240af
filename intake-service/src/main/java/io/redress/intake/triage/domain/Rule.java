package io.redress.intake.triage.domain;

/**
 * One rule of triage.
 *
 * @param id how it is named in explanations
 * @param decides what it decides about
 * @param value what it decides
 * @param overridesSender whether it also fires against what the sender said; then the worse severity wins
 * @param condition when it fires
 */
record Rule(String id, Decides decides, String value, boolean overridesSender, Condition condition) {

    /** What a rule can decide about. */
    enum Decides {
        KIND,
        CATEGORY,
        SEVERITY,
        TOPIC;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
