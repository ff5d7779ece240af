package io.redress.reporting.report;

import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.persistence.ClockFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** How many clocks were met, of those that a cohort names. */
@ApplicationScoped
public class ReportCompliance {

    private final ClockFigures clocks;

    ReportCompliance(ClockFigures clocks) {
        this.clocks = clocks;
    }

    /** @param asOf by the database's clock, since that is what decides whether something is due */
    public record Figures(Instant asOf, Map<Group, Compliance> groups) {

        public Compliance total() {
            return groups.values().stream().reduce(Compliance.NONE, Compliance::plus);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there would be too many groups */
    @Transactional
    public Figures report(FigureScope scope, Cohort cohort) {
        Instant asOf = clocks.now();
        Map<Group, Compliance> groups = clocks.compliance(scope, cohort, asOf, GroupLimit.ONE_TOO_MANY);
        GroupLimit.check(groups.size());
        return new Figures(asOf, groups);
    }
}
