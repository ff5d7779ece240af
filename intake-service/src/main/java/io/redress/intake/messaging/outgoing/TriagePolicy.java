package io.redress.intake.messaging.outgoing;

import io.redress.intake.triage.domain.Classification;
import io.redress.intake.triage.domain.FiredRule;
import java.util.List;

/** The triage rules that were applied. */
public record TriagePolicy(String id, int version) {

    /** The rule set of a classification; null where a person decided. */
    static TriagePolicy of(Classification classification) {
        var label = classification.ruleSet().split("/");
        return label.length == 2 ? new TriagePolicy(label[0], Integer.parseInt(label[1])) : null;
    }

    static List<String> ruleIds(Classification classification) {
        return classification.rules().stream().map(FiredRule::rule).toList();
    }
}
