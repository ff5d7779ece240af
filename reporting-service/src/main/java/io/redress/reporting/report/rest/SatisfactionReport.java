package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.reporting.report.ReportSatisfaction.Figures;
import io.redress.reporting.report.domain.Definition;
import io.redress.reporting.report.domain.FigureScope;
import java.util.List;

/** How many customers answer when they are asked, and what they say. */
public record SatisfactionReport(
        String definition,
        String cohort,
        @JsonUnwrapped ReportFrame frame,
        List<SatisfactionItem> items,
        SatisfactionItem total) {

    /** Whoever was asked, or said something unasked, in the period. */
    static final String COHORT = "asked";

    static SatisfactionReport of(FigureScope scope, Figures figures) {
        return new SatisfactionReport(
                Definition.SATISFACTION.text(),
                COHORT,
                ReportFrame.of(scope, figures.asOf()),
                figures.groups().entrySet().stream()
                        .map(group ->
                                SatisfactionItem.of(new GroupedBy(scope.groupBy(), group.getKey()), group.getValue()))
                        .toList(),
                SatisfactionItem.of(GroupedBy.NOTHING, figures.total()));
    }
}
