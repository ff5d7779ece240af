package io.redress.intake.triage.domain;

import java.util.List;
import java.util.stream.Stream;

/** The rules every installation starts with: sales complaints in English and German. */
public final class BuiltInRules {

    private static final RuleSet CURRENT = new RuleSet(
            "built-in",
            1,
            Stream.of(KindRules.rules(), SeverityRules.rules(), SalesTopics.rules())
                    .flatMap(List::stream)
                    .toList());

    private BuiltInRules() {}

    /** The version in force. */
    public static RuleSet current() {
        return CURRENT;
    }
}
