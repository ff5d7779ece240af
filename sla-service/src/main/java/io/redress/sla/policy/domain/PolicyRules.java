package io.redress.sla.policy.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything a version of an SLA policy decides.
 *
 * @param calendarId the calendar that clocks are computed with where no choice holds
 * @param calendars other calendars by conditions
 * @param severityMapping severity as intake writes it to the SLA category
 * @param targetsByKind the targets of kinds that do not get all of them
 * @param automaticAcknowledgementCounts whether a complete automatic acknowledgement meets its target
 * @param analysisBackstop whether the analysis starts when no acknowledgement came in time
 */
public record PolicyRules(
        String calendarId,
        List<CalendarChoice> calendars,
        List<TargetRule> targets,
        List<MarkRule> marks,
        Map<String, SlaCategory> severityMapping,
        Map<String, Set<Target>> targetsByKind,
        boolean automaticAcknowledgementCounts,
        boolean analysisBackstop,
        WaitRules waits) {

    public PolicyRules {
        calendars = List.copyOf(calendars);
        targets = List.copyOf(targets);
        marks = List.copyOf(marks);
        severityMapping = Map.copyOf(severityMapping);
        targetsByKind = Map.copyOf(targetsByKind);
    }

    /**
     * The rule of a target; of those whose conditions hold the one that asks most, of equals the first. PROMISE has
     * none, since its length is what was promised.
     */
    public Optional<TargetRule> ruleOf(Target target, SlaCategory category, Circumstances circumstances) {
        return mostParticular(
                targets.stream().filter(rule -> rule.isFor(target, category, circumstances)), TargetRule::conditions);
    }

    /** The calendar for a feedback, chosen as rules are. */
    public String calendarFor(Circumstances circumstances) {
        return mostParticular(
                        calendars.stream().filter(choice -> choice.conditions().hold(circumstances)),
                        CalendarChoice::conditions)
                .map(CalendarChoice::calendarId)
                .orElse(calendarId);
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

    private static <R> Optional<R> mostParticular(Stream<R> rules, Function<R, Conditions> conditions) {
        return rules.reduce((first, other) ->
                conditions.apply(other).count() > conditions.apply(first).count() ? other : first);
    }
}
