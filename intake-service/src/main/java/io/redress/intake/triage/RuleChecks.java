package io.redress.intake.triage;

import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.http.FieldError;
import io.redress.intake.triage.domain.Phrases;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RuleOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/** What has to be right about rules beyond the form of each field. */
final class RuleChecks {

    private static final int LONGEST_PHRASE = 10;

    private RuleChecks() {}

    static List<FieldError> check(List<Rule> rules) {
        var errors = new ArrayList<FieldError>();
        var ids = new HashSet<String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var pointer = "/rules/" + i;
            if (!ids.add(rule.id())) {
                errors.add(FieldError.at(pointer + "/id", "DUPLICATE", "Another rule before has this id."));
            }
            if (rule.phrases().isEmpty() && rule.when() == null) {
                errors.add(FieldError.at(pointer, "CONDITION_REQUIRED", "Send phrases, when, or both."));
            }
            if (rule.overridesSender() && rule.outcome() != RuleOutcome.SEVERITY) {
                errors.add(FieldError.at(
                        pointer + "/overridesSender", "NOT_APPLICABLE", "Only rules about the severity may do so."));
            }
            checkValue(rule, pointer, errors);
            checkPhrases(rule, pointer, errors);
        }
        return errors;
    }

    private static void checkValue(Rule rule, String pointer, List<FieldError> errors) {
        switch (rule.outcome()) {
            case KIND -> oneOf(Kind.values(), rule.value(), pointer, errors);
            case SEVERITY -> oneOf(Severity.values(), rule.value(), pointer, errors);
            case CATEGORY, TOPIC -> {}
        }
    }

    private static void oneOf(Enum<?>[] values, String value, String pointer, List<FieldError> errors) {
        var names = Arrays.stream(values).map(Enum::name).toList();
        if (!names.contains(value)) {
            errors.add(FieldError.at(
                    pointer + "/value", "INVALID_VALUE", "Send one of " + String.join(", ", names) + "."));
        }
    }

    private static void checkPhrases(Rule rule, String pointer, List<FieldError> errors) {
        for (var i = 0; i < rule.phrases().size(); i++) {
            var words = Phrases.length(rule.phrases().get(i));
            if (words < 1 || words > LONGEST_PHRASE) {
                errors.add(FieldError.at(
                        pointer + "/phrases/" + i, "OUT_OF_RANGE", "Send 1 to " + LONGEST_PHRASE + " words."));
            }
        }
    }
}
