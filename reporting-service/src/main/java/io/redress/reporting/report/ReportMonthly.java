package io.redress.reporting.report;

import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Period;
import io.redress.reporting.report.domain.ReportMonth;
import io.redress.reporting.report.persistence.ClockFigures;
import io.redress.reporting.report.persistence.FeedbackFigures;
import io.redress.reporting.report.persistence.SatisfactionFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happened in a month, beside the month before. */
@ApplicationScoped
public class ReportMonthly {

    private static final List<Dimension> VOLUME_DIMENSIONS =
            List.of(Dimension.CHANNEL, Dimension.KIND, Dimension.SEVERITY, Dimension.CATEGORY);
    private static final List<Dimension> COMPLIANCE_DIMENSIONS = List.of(Dimension.TARGET, Dimension.SLA_CATEGORY);
    private static final List<Dimension> SATISFACTION_DIMENSIONS = List.of(Dimension.CHANNEL);

    private final FeedbackFigures feedback;
    private final ClockFigures clocks;
    private final SatisfactionFigures satisfaction;

    ReportMonthly(FeedbackFigures feedback, ClockFigures clocks, SatisfactionFigures satisfaction) {
        this.feedback = feedback;
        this.clocks = clocks;
        this.satisfaction = satisfaction;
    }

    public record Figures(Instant asOf, MonthFigures current, MonthFigures previous) {}

    @Transactional
    public Figures report(ReportMonth month) {
        Instant asOf = clocks.now();
        return new Figures(asOf, figures(month, asOf), figures(month.previous(), asOf));
    }

    private MonthFigures figures(ReportMonth month, Instant asOf) {
        Period period = month.period();
        return new MonthFigures(
                month,
                volumes(month),
                total(feedback.volumes(scope(month, List.of()), GroupLimit.ONE_TOO_MANY)),
                clocks.compliance(scope(month, COMPLIANCE_DIMENSIONS), Cohort.DUE, asOf, GroupLimit.ONE_TOO_MANY),
                feedback.resolved(period),
                feedback.openAt(period.to()),
                clocks.spreads(period),
                feedback.steps(period),
                feedback.raises(period),
                satisfaction.satisfaction(scope(month, SATISFACTION_DIMENSIONS), GroupLimit.ONE_TOO_MANY));
    }

    private Map<Dimension, Map<Group, Long>> volumes(ReportMonth month) {
        Map<Dimension, Map<Group, Long>> volumes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : VOLUME_DIMENSIONS) {
            volumes.put(dimension, feedback.volumes(scope(month, List.of(dimension)), GroupLimit.ONE_TOO_MANY));
        }
        return volumes;
    }

    private static long total(Map<Group, Long> volumes) {
        return volumes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static FigureScope scope(ReportMonth month, List<Dimension> groupBy) {
        return new FigureScope(month.period(), groupBy, false, month.zone());
    }
}
