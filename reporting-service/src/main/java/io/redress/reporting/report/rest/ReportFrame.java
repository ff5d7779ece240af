package io.redress.reporting.report.rest;

import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import java.time.Instant;
import java.util.List;

/** What the figures of a report are made of. */
public record ReportFrame(
        Instant asOf, Instant from, Instant to, String zone, List<String> groupBy, boolean includeHistorical) {

    static ReportFrame of(FigureScope scope, Instant asOf) {
        return new ReportFrame(
                asOf,
                scope.period().from(),
                scope.period().to(),
                scope.zone().getId(),
                scope.groupBy().stream().map(Dimension::word).toList(),
                scope.includeHistorical());
    }
}
