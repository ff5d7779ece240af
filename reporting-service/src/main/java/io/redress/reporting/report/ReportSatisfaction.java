package io.redress.reporting.report;

import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Satisfaction;
import io.redress.reporting.report.persistence.ClockFigures;
import io.redress.reporting.report.persistence.SatisfactionFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** How many customers answer when they are asked, and what they say. */
@ApplicationScoped
public class ReportSatisfaction {

    private final SatisfactionFigures satisfaction;
    private final ClockFigures clocks;

    ReportSatisfaction(SatisfactionFigures satisfaction, ClockFigures clocks) {
        this.satisfaction = satisfaction;
        this.clocks = clocks;
    }

    public record Figures(Instant asOf, Map<Group, Satisfaction> groups) {

        public Satisfaction total() {
            return groups.values().stream().reduce(Satisfaction.NONE, Satisfaction::plus);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there would be too many groups */
    @Transactional
    public Figures report(FigureScope scope) {
        Map<Group, Satisfaction> groups = satisfaction.satisfaction(scope, GroupLimit.ONE_TOO_MANY);
        GroupLimit.check(groups.size());
        return new Figures(clocks.now(), groups);
    }
}
