package io.redress.reporting.report.rest;

import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.Group;
import java.util.List;

/** A group's values by their dimensions; what a report is not grouped by, or nobody knows, is absent. */
record GroupedBy(List<Dimension> dimensions, Group group) {

    /** What a total is grouped by. */
    static final GroupedBy NOTHING = new GroupedBy(List.of(), new Group(List.of()));

    String value(Dimension dimension) {
        int place = dimensions.indexOf(dimension);
        return place < 0 ? null : group.value(place).orElse(null);
    }

    Integer number(Dimension dimension) {
        String value = value(dimension);
        return value == null ? null : Integer.valueOf(value);
    }
}
