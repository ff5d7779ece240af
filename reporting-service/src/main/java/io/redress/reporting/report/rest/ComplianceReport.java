package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.reporting.report.ReportCompliance.Figures;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.FigureScope;
import java.util.List;

/** How many clocks were met in time. */
public record ComplianceReport(
        String definition,
        String cohort,
        String cohortDefinition,
        @JsonUnwrapped ReportFrame frame,
        List<ComplianceItem> items,
        ComplianceItem total) {

    static ComplianceReport of(FigureScope scope, Cohort cohort, Figures figures) {
        List<ComplianceItem> items = figures.groups().entrySet().stream()
                .map(group -> ComplianceItem.of(new GroupedBy(scope.groupBy(), group.getKey()), group.getValue()))
                .toList();
        return new ComplianceReport(
                Definition.SLA_COMPLIANCE.text(),
                cohort.word(),
                cohort.meaning(),
                ReportFrame.of(scope, figures.asOf()),
                items,
                ComplianceItem.of(GroupedBy.NOTHING, figures.total()));
    }
}
