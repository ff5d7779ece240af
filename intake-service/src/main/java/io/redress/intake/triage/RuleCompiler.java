package io.redress.intake.triage;

import io.redress.intake.triage.domain.Condition;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.expressions.CelConditions;
import io.redress.intake.triage.expressions.InvalidExpressionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes rules ready for use, once per version. */
@ApplicationScoped
class RuleCompiler {

    private final CelConditions conditions;

    RuleCompiler(CelConditions conditions) {
        this.conditions = conditions;
    }

    /**
     * Rules made ready.
     *
     * @param problems by the index of the rule; such a rule never fires
     */
    record Compiled(RuleSet rules, Map<Integer, String> problems) {}

    Compiled compile(int version, List<Rule> rules) {
        var compiled = new HashMap<String, Condition>();
        var problems = new HashMap<Integer, String>();
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.when() != null) {
                try {
                    compiled.put(rule.id(), conditions.compile(rule.when()));
                } catch (InvalidExpressionException e) {
                    problems.put(i, e.getMessage());
                }
            }
        }
        return new Compiled(new RuleSet(version, rules, compiled), problems);
    }
}
