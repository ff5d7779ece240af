package io.redress.escalation.ladder.domain;

import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.routing.domain.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All steps of the ladder; conditions are looked at when the mark arrives, not before. */
public record LadderPolicy(List<LadderStep> steps) {

    public LadderPolicy {
        steps = List.copyOf(steps);
        Set<String> names = new HashSet<>();
        for (LadderStep step : steps) {
            if (!names.add(step.stepId())) {
                throw new IllegalArgumentException("Two ladder steps are called " + step.stepId());
            }
        }
    }

    public List<LadderStep> stepsFor(LadderOccasion occasion, Tier tier, Severity severity) {
        return steps.stream()
                .filter(step -> step.isBoundTo(occasion) && step.actsFor(tier, severity))
                .toList();
    }
}
