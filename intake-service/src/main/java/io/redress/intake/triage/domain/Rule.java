package io.redress.intake.triage.domain;

import java.util.List;

/**
 * One rule of triage. It fires when one of its phrases occurs in subject or narrative, as whole words, and its
 * condition holds; one of the two may be missing.
 *
 * @param id how explanations and events name it
 * @param description what its condition means, in words; null for none
 * @param value what it decides
 * @param overridesSender whether it also fires against what the sender said about the severity; the worse one wins
 * @param phrases words separated by blanks; empty for none
 * @param when an expression over the facts; null for none
 */
public record Rule(
        String id,
        String description,
        RuleOutcome outcome,
        String value,
        boolean overridesSender,
        List<String> phrases,
        String when) {

    public Rule {
        phrases = phrases == null ? List.of() : List.copyOf(phrases);
    }
}
