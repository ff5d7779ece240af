package io.redress.sla.policy.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a version of an SLA policy decides.
 *
 * @param severityMapping severity as intake writes it to the SLA category
 * @param targetsByKind the targets of kinds that do not get all of them
 * @param automaticAcknowledgementCounts whether a complete automatic acknowledgement meets its target
 * @param calendarId the calendar that clocks are computed with
 */
public record PolicyRules(
        String calendarId,
        List<TargetRule> targets,
        List<MarkRule> marks,
        Map<String, SlaCategory> severityMapping,
        Map<String, Set<Target>> targetsByKind,
        boolean automaticAcknowledgementCounts,
        WaitRules waits) {

    public PolicyRules {
        targets = List.copyOf(targets);
        marks = List.copyOf(marks);
        severityMapping = Map.copyOf(severityMapping);
        targetsByKind = Map.copyOf(targetsByKind);
    }

    /** The rule of a target; PROMISE has none, since its length is what was promised. */
    public Optional<TargetRule> ruleOf(Target target, SlaCategory category) {
        return targets.stream().filter(rule -> rule.isFor(target, category)).findFirst();
    }

    /** Whether feedback of a kind has a target at all. */
    public boolean applies(Target target, String kind) {
        Set<Target> only = targetsByKind.get(kind);
        return only == null || only.contains(target);
    }

    /** The SLA category of a severity, if the policy names it. */
    public Optional<SlaCategory> categoryOf(String severity) {
        return Optional.ofNullable(severityMapping.get(severity));
    }
}
