package io.redress.intake.triage.domain;

import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A version of the triage rules, ready for use: the first match decides per outcome, topics gather all matches. */
public final class RuleSet {

    /** The name of the policy; there is one. */
    public static final String NAME = "default";

    private final int version;
    private final Map<RuleOutcome, List<Rule>> rules;
    private final Map<String, Condition> conditions;
    private final Phrases phrases = new Phrases();

    /** @param conditions of the rules that have one, by the rule's id */
    public RuleSet(int version, List<Rule> rules, Map<String, Condition> conditions) {
        this.version = version;
        this.rules = rules.stream().collect(Collectors.groupingBy(Rule::outcome));
        this.conditions = Map.copyOf(conditions);
        rules.forEach(rule -> rule.phrases().forEach(phrase -> phrases.add(phrase, rule.id())));
    }

    /** Which version it is. */
    public int version() {
        return version;
    }

    /** Decides kind, category, severity and topics, and says which rules did. */
    public Classification classify(TriageInput input) {
        var content = input.content();
        var words = Words.of(content.subject(), content.narrative());
        var reading = TextReading.of(content, words);
        var look = new Look(phrases.in(words), new Facts(input, reading), new ArrayList<>());
        var kind = Optional.ofNullable(content.kind())
                .or(() -> first(RuleOutcome.KIND, look).map(Kind::valueOf));
        var category = Optional.ofNullable(content.category()).or(() -> first(RuleOutcome.CATEGORY, look));
        var severity = severity(content.severity(), look);
        var topics = topics(look);
        return new Classification(
                kind.orElse(Kind.COMPLAINT),
                category.orElse(null),
                severity.orElse(Severity.MINOR),
                content.severity(),
                topics,
                severity.isEmpty(),
                NAME + "/" + version,
                look.fired(),
                reading);
    }

    private record Look(Map<String, String> said, Facts facts, List<FiredRule> fired) {}

    private Optional<Severity> severity(Severity claimed, Look look) {
        for (var rule : of(RuleOutcome.SEVERITY)) {
            var mayFire = claimed == null
                    || rule.overridesSender() && Severity.valueOf(rule.value()).worseThan(claimed);
            if (mayFire && fires(rule, look)) {
                return Optional.of(Severity.valueOf(rule.value()));
            }
        }
        return Optional.ofNullable(claimed);
    }

    private Optional<String> first(RuleOutcome outcome, Look look) {
        for (var rule : of(outcome)) {
            if (fires(rule, look)) {
                return Optional.of(rule.value());
            }
        }
        return Optional.empty();
    }

    private List<String> topics(Look look) {
        return of(RuleOutcome.TOPIC).stream()
                .filter(rule -> fires(rule, look))
                .map(Rule::value)
                .distinct()
                .toList();
    }

    private List<Rule> of(RuleOutcome outcome) {
        return rules.getOrDefault(outcome, List.of());
    }

    private boolean fires(Rule rule, Look look) {
        var because = Optional.<String>empty();
        if (!rule.phrases().isEmpty()) {
            because = Optional.ofNullable(look.said().get(rule.id())).map(phrase -> "the text says \"" + phrase + "\"");
            if (because.isEmpty()) {
                return false;
            }
        }
        if (rule.when() != null) {
            var seen =
                    Optional.ofNullable(conditions.get(rule.id())).flatMap(condition -> condition.seenIn(look.facts()));
            if (seen.isEmpty()) {
                return false;
            }
            var explained = Optional.ofNullable(rule.description()).orElse(rule.when())
                    + (seen.get().isEmpty() ? "" : " (" + seen.get() + ")");
            because =
                    Optional.of(because.map(said -> said + ", and " + explained).orElse(explained));
        }
        because.ifPresent(reason ->
                look.fired().add(new FiredRule(rule.id(), rule.outcome().word(), rule.value(), reason)));
        return because.isPresent();
    }
}
