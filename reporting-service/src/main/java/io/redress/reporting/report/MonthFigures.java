package io.redress.reporting.report;

import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.ReportMonth;
import io.redress.reporting.report.domain.Satisfaction;
import io.redress.reporting.report.persistence.ClockFigures.Spread;
import io.redress.reporting.report.persistence.FeedbackFigures.RaiseCount;
import io.redress.reporting.report.persistence.FeedbackFigures.Resolved;
import io.redress.reporting.report.persistence.FeedbackFigures.StepCount;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All figures of one month. */
public record MonthFigures(
        ReportMonth month,
        Map<Dimension, Map<Group, Long>> volumes,
        long received,
        Map<Group, Compliance> compliance,
        Resolved resolved,
        long openAtEnd,
        List<Spread> spreads,
        List<StepCount> steps,
        List<RaiseCount> raises,
        Map<Group, Satisfaction> satisfaction) {

    /** How often something happened, whatever its detail. */
    public long count(String step) {
        return steps.stream()
                .filter(count -> count.name().equals(step))
                .mapToLong(StepCount::count)
                .sum();
    }

    /** @param detail null for steps that have none */
    public long count(String step, String detail) {
        return steps.stream()
                .filter(count -> count.name().equals(step) && Objects.equals(count.detail(), detail))
                .mapToLong(StepCount::count)
                .sum();
    }

    public Compliance totalCompliance() {
        return compliance.values().stream().reduce(Compliance.NONE, Compliance::plus);
    }

    public Satisfaction totalSatisfaction() {
        return satisfaction.values().stream().reduce(Satisfaction.NONE, Satisfaction::plus);
    }
}
