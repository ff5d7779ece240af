package io.redress.sla.policy;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.DueTime;
import io.redress.sla.policy.RulesDocument.MarkDocument;
import io.redress.sla.policy.RulesDocument.TargetLength;
import io.redress.sla.policy.RulesDocument.WaitsDocument;
import io.redress.sla.policy.domain.CalendarChoice;
import io.redress.sla.policy.domain.MarkRule;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.TargetRule;
import io.redress.sla.policy.domain.WaitRules;
import java.util.List;
import java.util.Map;

/** Rules out of their complete document. */
public final class RulesMapper {

    private RulesMapper() {}

    /** The document must be complete and checked. */
    public static PolicyRules rulesOf(RulesDocument document) {
        WaitsDocument waits = document.waits();
        return new PolicyRules(
                document.calendarId(),
                orEmpty(document.calendars()).stream()
                        .map(choice -> new CalendarChoice(
                                ConditionsDocument.toDomain(choice.conditions()), choice.calendarId()))
                        .toList(),
                document.targets().stream().map(RulesMapper::ruleOf).toList(),
                document.marks().stream().map(RulesMapper::markOf).toList(),
                document.severityMapping(),
                document.targetsByKind(),
                document.automaticAcknowledgementCounts(),
                document.analysisBackstop() == null || document.analysisBackstop(),
                new WaitRules(
                        waits.reasonCodes(),
                        waits.daysPerWait(),
                        waits.daysPerWaitByReason() == null ? Map.of() : waits.daysPerWaitByReason(),
                        waits.daysPerCycle()));
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static TargetRule ruleOf(TargetLength length) {
        return new TargetRule(
                length.target(),
                length.slaCategory(),
                dueRuleOf(length),
                length.pausable(),
                ConditionsDocument.toDomain(length.conditions()));
    }

    private static DueRule dueRuleOf(TargetLength length) {
        return switch (length.basis()) {
            case ELAPSED -> new DueRule.Elapsed(length.duration());
            case BUSINESS_TIME -> new DueRule.BusinessTime(length.duration());
            case BUSINESS_DAYS ->
                new DueRule.BusinessDays(
                        length.days(),
                        length.dayCount() == null ? DayCount.ROLL_FORWARD : length.dayCount(),
                        length.dueTime() == null ? DueTime.CLOSE_OF_DAY : length.dueTime());
        };
    }

    private static MarkRule markOf(MarkDocument mark) {
        if (mark.name().equals(MarkRule.DUE)) {
            return new MarkRule.AtDue();
        }
        return mark.percent() != null
                ? new MarkRule.AtShare(mark.name(), mark.percent())
                : new MarkRule.FromDue(mark.name(), mark.basis() == null ? Basis.ELAPSED : mark.basis(), mark.offset());
    }
}
