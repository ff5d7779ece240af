package io.redress.reporting.report.domain;

import java.time.ZoneId;
import java.util.List;

/**
 * What a figure is made of.
 *
 * @param groupBy           in the order the answer shows them; may be empty
 * @param includeHistorical whether feedback imported as history counts
 * @param zone              decides which day and month an instant belongs to
 */
public record FigureScope(Period period, List<Dimension> groupBy, boolean includeHistorical, ZoneId zone) {

    public FigureScope {
        groupBy = List.copyOf(groupBy);
    }
}
