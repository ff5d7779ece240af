package io.redress.intake.triage.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts how two versions of the rules decide about the same feedback. */
public final class Comparison {

    private final Map<String, Integer> fired;
    private final Map<Change, Integer> changes = new LinkedHashMap<>();
    private int sampled;
    private int changed;
    private int reviewsBefore;
    private int reviewsAfter;

    /** @param rules of the version that is tried */
    public Comparison(List<Rule> rules) {
        fired = rules.stream().collect(Collectors.toMap(Rule::id, rule -> 0, Integer::sum, LinkedHashMap::new));
    }

    /** One decision that comes out otherwise; null for none. */
    public record Change(RuleOutcome outcome, String from, String to) {}

    /** Both decisions about one piece of feedback. */
    public record Decisions(Classification before, Classification after) {}

    /** Both decisions, where they differ. */
    public Optional<Decisions> compare(Classification before, Classification after) {
        sampled++;
        reviewsBefore += before.needsReview() ? 1 : 0;
        reviewsAfter += after.needsReview() ? 1 : 0;
        after.rules().forEach(rule -> fired.merge(rule.rule(), 1, Integer::sum));
        var differs = note(RuleOutcome.KIND, before, after, Classification::kind)
                | note(RuleOutcome.CATEGORY, before, after, Classification::category)
                | note(RuleOutcome.SEVERITY, before, after, Classification::severity)
                | note(RuleOutcome.TOPIC, before, after, one -> String.join(",", one.topics()))
                | before.needsReview() != after.needsReview();
        changed += differs ? 1 : 0;
        return differs ? Optional.of(new Decisions(before, after)) : Optional.empty();
    }

    private boolean note(
            RuleOutcome outcome, Classification before, Classification after, Function<Classification, Object> part) {
        var from = part.apply(before);
        var to = part.apply(after);
        if (Objects.equals(from, to)) {
            return false;
        }
        changes.merge(new Change(outcome, text(from), text(to)), 1, Integer::sum);
        return true;
    }

    private static String text(Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** How often each rule of the tried version fired, in their order. */
    public Map<String, Integer> fired() {
        return fired;
    }

    /** How often each decision came out otherwise. */
    public Map<Change, Integer> changes() {
        return changes;
    }

    public int sampled() {
        return sampled;
    }

    public int changed() {
        return changed;
    }

    /** How many the version in force would leave to a person. */
    public int reviewsBefore() {
        return reviewsBefore;
    }

    /** How many the tried version would. */
    public int reviewsAfter() {
        return reviewsAfter;
    }
}
