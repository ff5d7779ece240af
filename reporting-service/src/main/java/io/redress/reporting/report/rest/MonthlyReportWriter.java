package io.redress.reporting.report.rest;

import io.redress.reporting.report.MonthFigures;
import io.redress.reporting.report.ReportMonthly.Figures;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Ratio;
import io.redress.reporting.report.domain.ReportMonth.Standing;
import io.redress.reporting.report.persistence.ClockFigures.Spread;
import io.redress.reporting.report.persistence.FeedbackFigures.RaiseCount;
import io.redress.reporting.report.persistence.FeedbackFigures.StepCount;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lays out a month's figures, each beside the month before and with what it means. */
final class MonthlyReportWriter {

    private static final List<Dimension> COMPLIANCE_DIMENSIONS = List.of(Dimension.TARGET, Dimension.SLA_CATEGORY);

    private final Figures figures;
    private final MonthFigures current;
    private final MonthFigures previous;

    MonthlyReportWriter(Figures figures) {
        this.figures = figures;
        this.current = figures.current();
        this.previous = figures.previous();
    }

    MonthlyReport write(Standing standing) {
        return new MonthlyReport(
                current.month().month().toString(),
                standing == Standing.OVER ? MonthlyReport.Status.FINAL : MonthlyReport.Status.PROVISIONAL,
                current.month().zone().getId(),
                current.month().period().from(),
                current.month().period().to(),
                figures.asOf(),
                Definition.TREND.text(),
                volumes(),
                handling(),
                compliance(),
                resolutionRate(),
                times(Definition.RESPONSE_TIME, "ACKNOWLEDGEMENT"),
                times(Definition.RESOLUTION_TIME, "RESOLUTION"),
                actions(),
                escalations(),
                satisfaction());
    }

    private MonthlyReport.Volumes volumes() {
        return new MonthlyReport.Volumes(
                Definition.VOLUME.text(),
                Change.of(current.received(), previous.received()),
                shares(Dimension.CHANNEL),
                shares(Dimension.KIND),
                shares(Dimension.SEVERITY),
                shares(Dimension.CATEGORY));
    }

    private List<MonthlyReport.Share> shares(Dimension dimension) {
        Map<Group, Long> now = current.volumes().get(dimension);
        Map<Group, Long> before = previous.volumes().get(dimension);
        return Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(group -> new MonthlyReport.Share(
                        group.value(0).orElse(null),
                        Change.of(now.getOrDefault(group, 0L), before.getOrDefault(group, 0L))))
                .toList();
    }

    private MonthlyReport.Handling handling() {
        return new MonthlyReport.Handling(
                List.of(
                        count("RESOLVED", Definition.RESOLVED),
                        count("CLOSED", Definition.CLOSED),
                        count("REOPENED", Definition.REOPENED),
                        count("WITHDRAWN", Definition.WITHDRAWN),
                        count("MERGED", Definition.MERGED)),
                new MonthlyReport.OpenFeedback(
                        Definition.OPEN_AT_END.text(), Change.of(current.openAtEnd(), previous.openAtEnd())));
    }

    private MonthlyReport.Count count(String step, Definition definition) {
        return new MonthlyReport.Count(step, definition.text(), Change.of(current.count(step), previous.count(step)));
    }

    private MonthlyReport.Compliance compliance() {
        return new MonthlyReport.Compliance(
                Definition.SLA_COMPLIANCE.text(),
                Cohort.DUE.word(),
                Cohort.DUE.meaning(),
                current.compliance().entrySet().stream()
                        .map(group -> ComplianceItem.of(
                                new GroupedBy(COMPLIANCE_DIMENSIONS, group.getKey()), group.getValue()))
                        .toList(),
                total(current.totalCompliance()),
                total(previous.totalCompliance()));
    }

    private static ComplianceItem total(Compliance total) {
        return ComplianceItem.of(GroupedBy.NOTHING, total);
    }

    private MonthlyReport.Rate resolutionRate() {
        return new MonthlyReport.Rate(
                Definition.RESOLUTION_RATE.text(),
                current.resolved().resolved(),
                current.resolved().received(),
                Ratio.of(current.resolved().resolved(), current.resolved().received())
                        .orElse(null),
                Ratio.of(previous.resolved().resolved(), previous.resolved().received())
                        .orElse(null));
    }

    private MonthlyReport.Times times(Definition definition, String target) {
        return new MonthlyReport.Times(definition.text(), spreads(current, target), spreads(previous, target));
    }

    private static List<MonthlyReport.Spread> spreads(MonthFigures month, String target) {
        return month.spreads().stream()
                .filter(spread -> spread.target().equals(target))
                .map(MonthlyReportWriter::spread)
                .toList();
    }

    private static MonthlyReport.Spread spread(Spread spread) {
        return new MonthlyReport.Spread(
                spread.measure(),
                spread.count(),
                toMillis(spread.mean()),
                toMillis(spread.p50()),
                toMillis(spread.p90()),
                toMillis(spread.p95()));
    }

    /** Events tell durations to the millisecond; more digits would only pretend. */
    private static double toMillis(double seconds) {
        return Math.round(seconds * 1_000) / 1_000.0;
    }

    private MonthlyReport.Actions actions() {
        List<MonthlyReport.Action> items = Stream.concat(current.steps().stream(), previous.steps().stream())
                .map(step -> new StepCount(step.name(), step.detail(), 0))
                .distinct()
                .sorted(Comparator.comparing(StepCount::name)
                        .thenComparing(StepCount::detail, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(this::action)
                .toList();
        return new MonthlyReport.Actions(Definition.ACTIONS.text(), items);
    }

    private MonthlyReport.Action action(StepCount step) {
        return new MonthlyReport.Action(
                step.name(),
                step.detail(),
                Change.of(current.count(step.name(), step.detail()), previous.count(step.name(), step.detail())));
    }

    private MonthlyReport.Escalations escalations() {
        return new MonthlyReport.Escalations(
                Definition.ESCALATION.text(),
                raises(raise -> true),
                allRaises()
                        .map(RaiseCount::tier)
                        .distinct()
                        .sorted()
                        .map(tier -> new MonthlyReport.TierCount(tier, raises(raise -> raise.tier() == tier)))
                        .toList(),
                new TreeSet<>(allRaises().map(RaiseCount::trigger).toList())
                        .stream()
                                .map(trigger -> new MonthlyReport.TriggerCount(
                                        trigger, raises(raise -> raise.trigger().equals(trigger))))
                                .toList(),
                current.raises().stream().mapToLong(RaiseCount::undone).sum());
    }

    private MonthlyReport.Satisfaction satisfaction() {
        return new MonthlyReport.Satisfaction(
                Definition.SATISFACTION.text(),
                SatisfactionReport.COHORT,
                current.satisfaction().entrySet().stream()
                        .map(group -> SatisfactionItem.of(
                                new GroupedBy(List.of(Dimension.CHANNEL), group.getKey()), group.getValue()))
                        .toList(),
                SatisfactionItem.of(GroupedBy.NOTHING, current.totalSatisfaction()),
                SatisfactionItem.of(GroupedBy.NOTHING, previous.totalSatisfaction()));
    }

    private Stream<RaiseCount> allRaises() {
        return Stream.concat(current.raises().stream(), previous.raises().stream());
    }

    private Change raises(Predicate<RaiseCount> which) {
        return Change.of(sum(current, which), sum(previous, which));
    }

    private static long sum(MonthFigures month, Predicate<RaiseCount> which) {
        return month.raises().stream()
                .filter(which)
                .mapToLong(RaiseCount::count)
                .sum();
    }
}
