package io.redress.reporting.report.rest;

import io.redress.reporting.report.ReportVolumes.Figures;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import java.time.Instant;
import java.util.List;

/** How much feedback was received. */
public record VolumesReport(
        String definition,
        String cohort,
        Instant asOf,
        Instant from,
        Instant to,
        String zone,
        List<String> groupBy,
        boolean includeHistorical,
        List<VolumeItem> items,
        long total) {

    static VolumesReport of(FigureScope scope, Figures figures) {
        return new VolumesReport(
                Definition.VOLUME.text(),
                "receipt",
                figures.asOf(),
                scope.period().from(),
                scope.period().to(),
                scope.zone().getId(),
                scope.groupBy().stream().map(Dimension::word).toList(),
                scope.includeHistorical(),
                figures.groups().entrySet().stream()
                        .map(group -> VolumeItem.of(new GroupedBy(scope.groupBy(), group.getKey()), group.getValue()))
                        .toList(),
                figures.total());
    }
}
