package io.redress.reporting.report.rest;

import io.redress.reporting.report.ReportCompliance.Figures;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import java.time.Instant;
import java.util.List;

/** How many clocks were met in time. */
public record ComplianceReport(
        String definition,
        String cohort,
        String cohortDefinition,
        Instant asOf,
        Instant from,
        Instant to,
        String zone,
        List<String> groupBy,
        boolean includeHistorical,
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
                figures.asOf(),
                scope.period().from(),
                scope.period().to(),
                scope.zone().getId(),
                scope.groupBy().stream().map(Dimension::word).toList(),
                scope.includeHistorical(),
                items,
                ComplianceItem.of(new GroupedBy(List.of(), new Group(List.of())), figures.total()));
    }
}
