package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.reporting.report.ReportVolumes.Figures;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.FigureScope;
import java.util.List;

/** How much feedback was received. */
public record VolumesReport(
        String definition, String cohort, @JsonUnwrapped ReportFrame frame, List<VolumeItem> items, long total) {

    static VolumesReport of(FigureScope scope, Figures figures) {
        return new VolumesReport(
                Definition.VOLUME.text(),
                "receipt",
                ReportFrame.of(scope, figures.asOf()),
                figures.groups().entrySet().stream()
                        .map(group -> VolumeItem.of(new GroupedBy(scope.groupBy(), group.getKey()), group.getValue()))
                        .toList(),
                figures.total());
    }
}
