package io.redress.reporting.report;

import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.persistence.ClockFigures;
import io.redress.reporting.report.persistence.FeedbackFigures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;

/** How much feedback was received. */
@ApplicationScoped
public class ReportVolumes {

    private final FeedbackFigures feedback;
    private final ClockFigures clocks;

    ReportVolumes(FeedbackFigures feedback, ClockFigures clocks) {
        this.feedback = feedback;
        this.clocks = clocks;
    }

    public record Figures(Instant asOf, Map<Group, Long> groups) {

        public long total() {
            return groups.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there would be too many groups */
    @Transactional
    public Figures report(FigureScope scope) {
        Map<Group, Long> groups = feedback.volumes(scope, GroupLimit.ONE_TOO_MANY);
        GroupLimit.check(groups.size());
        return new Figures(clocks.now(), groups);
    }
}
