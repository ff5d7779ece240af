package io.redress.intake.triage.domain;

import java.util.Locale;

/** What a rule decides about. */
public enum RuleOutcome {
    KIND,
    CATEGORY,
    SEVERITY,
    TOPIC;

    /** As explanations name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
