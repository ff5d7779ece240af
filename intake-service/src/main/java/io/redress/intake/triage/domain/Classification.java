package io.redress.intake.triage.domain;

import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import java.util.List;

/**
 * What feedback is and how bad it is.
 *
 * @param category what it is about; null if nobody and no rule said
 * @param claimedSeverity what the sender said; null if nothing
 * @param topics words for what it touches
 * @param needsReview whether a person should look, since nothing decided the severity or the kind
 * @param ruleSet the rule set's name and version, or who decided instead
 * @param rules what fired: kind, category, severity, then topics
 * @param reading what the text told
 */
public record Classification(
        Kind kind,
        String category,
        Severity severity,
        Severity claimedSeverity,
        List<String> topics,
        boolean needsReview,
        String ruleSet,
        List<FiredRule> rules,
        TextReading reading) {

    /** The rule set of what a person decided. */
    public static final String BY_HAND = "by hand";

    public Classification {
        topics = List.copyOf(topics);
        rules = List.copyOf(rules);
    }

    /** Whether a person decided it. */
    public boolean byHand() {
        return BY_HAND.equals(ruleSet);
    }

    /** What a person made of it; what they leave out (null) stays. */
    public Classification changedByHand(Kind newKind, String newCategory, Severity newSeverity) {
        return new Classification(
                newKind == null ? kind : newKind,
                newCategory == null ? category : newCategory,
                newSeverity == null ? severity : newSeverity,
                claimedSeverity,
                topics,
                false,
                BY_HAND,
                List.of(),
                reading);
    }

    /** The same decision about a text that has changed since. */
    public Classification reread(TextReading now) {
        return new Classification(kind, category, severity, claimedSeverity, topics, needsReview, ruleSet, rules, now);
    }

    /** The same without what the rules saw of the text. */
    public Classification erased() {
        var fired = rules.stream()
                .map(rule -> new FiredRule(rule.rule(), rule.outcome(), rule.value(), null))
                .toList();
        return new Classification(
                kind, category, severity, claimedSeverity, topics, needsReview, ruleSet, fired, reading);
    }
}
