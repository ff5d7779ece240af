package io.redress.intake.triage.domain;

import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.triage.domain.Rule.Decides;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version of the triage rules: the first match decides per outcome, topics gather all matches. */
public final class RuleSet {

    private final String name;
    private final int version;
    private final List<Rule> rules;
    private final Phrases phrases = new Phrases();

    RuleSet(String name, int version, List<Rule> rules) {
        this.name = name;
        this.version = version;
        this.rules = List.copyOf(rules);
        for (var rule : rules) {
            if (rule.condition() instanceof Condition.Says says) {
                says.phrases().forEach(phrase -> phrases.add(phrase, rule.id()));
            }
        }
    }

    /** Name and version, as explanations show them. */
    public String label() {
        return name + "/" + version;
    }

    /** Decides kind, category, severity and topics, and says which rules did. */
    public Classification classify(TriageInput input) {
        var content = input.content();
        var said = phrases.in(Words.of(content.subject(), content.narrative()));
        var fired = new ArrayList<FiredRule>();
        var kind = Optional.ofNullable(content.kind())
                .or(() -> first(Decides.KIND, input, said, fired).map(Kind::valueOf));
        var category = Optional.ofNullable(content.category()).or(() -> first(Decides.CATEGORY, input, said, fired));
        var severity = severity(input, said, fired);
        var topics = topics(input, said, fired);
        return new Classification(
                kind.orElse(Kind.COMPLAINT),
                category.orElse(null),
                severity.orElse(Severity.MINOR),
                content.severity(),
                topics,
                severity.isEmpty(),
                label(),
                fired);
    }

    private Optional<Severity> severity(TriageInput input, Map<String, String> said, List<FiredRule> fired) {
        var claimed = Optional.ofNullable(input.content().severity());
        var raised = rules.stream()
                .filter(rule -> rule.decides() == Decides.SEVERITY)
                .filter(rule -> claimed.isEmpty()
                        || rule.overridesSender()
                                && Severity.valueOf(rule.value()).worseThan(claimed.get()))
                .flatMap(rule -> fires(rule, input, said).stream())
                .findFirst();
        raised.ifPresent(fired::add);
        return raised.map(FiredRule::value).map(Severity::valueOf).or(() -> claimed);
    }

    private Optional<String> first(
            Decides decides, TriageInput input, Map<String, String> said, List<FiredRule> fired) {
        var match = rules.stream()
                .filter(rule -> rule.decides() == decides)
                .flatMap(rule -> fires(rule, input, said).stream())
                .findFirst();
        match.ifPresent(fired::add);
        return match.map(FiredRule::value);
    }

    private List<String> topics(TriageInput input, Map<String, String> said, List<FiredRule> fired) {
        var matches = rules.stream()
                .filter(rule -> rule.decides() == Decides.TOPIC)
                .flatMap(rule -> fires(rule, input, said).stream())
                .toList();
        fired.addAll(matches);
        return matches.stream().map(FiredRule::value).distinct().toList();
    }

    private static Optional<FiredRule> fires(Rule rule, TriageInput input, Map<String, String> said) {
        var because =
                switch (rule.condition()) {
                    case Condition.Says ignored ->
                        Optional.ofNullable(said.get(rule.id())).map(phrase -> "the text says \"" + phrase + "\"");
                    case Condition.Holds holds ->
                        holds.test().test(input) ? Optional.of(holds.because()) : Optional.<String>empty();
                };
        return because.map(reason -> new FiredRule(rule.id(), rule.decides().word(), rule.value(), reason));
    }
}
