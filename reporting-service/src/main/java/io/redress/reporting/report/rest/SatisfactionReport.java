package io.redress.reporting.report.rest;

import io.redress.reporting.report.ReportSatisfaction.Figures;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import java.time.Instant;
import java.util.List;

/** How many customers answer when they are asked, and what they say. */
public record SatisfactionReport(
        String definition,
        String cohort,
        Instant asOf,
        Instant from,
        Instant to,
        String zone,
        List<String> groupBy,
        boolean includeHistorical,
        List<SatisfactionItem> items,
        SatisfactionItem total) {

    static SatisfactionReport of(FigureScope scope, Figures figures) {
        return new SatisfactionReport(
                Definition.SATISFACTION.text(),
                "asked",
                figures.asOf(),
                scope.period().from(),
                scope.period().to(),
                scope.zone().getId(),
                scope.groupBy().stream().map(Dimension::word).toList(),
                scope.includeHistorical(),
                figures.groups().entrySet().stream()
                        .map(group ->
                                SatisfactionItem.of(new GroupedBy(scope.groupBy(), group.getKey()), group.getValue()))
                        .toList(),
                SatisfactionItem.of(new GroupedBy(List.of(), Group.ofNullable(List.of())), figures.total()));
    }
}
