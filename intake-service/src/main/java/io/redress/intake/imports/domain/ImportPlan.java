package io.redress.intake.imports.domain;

import java.util.Map;

/**
 * How the rows of one import are read; settled before the first, so that every row is read in the same way.
 *
 * @param mapping as it was when the import was asked for, with the names that the columns have in the file
 * @param dateOrders the order of the dates in columns of whose dates it was found out, by column, or by the template that puts them together
 */
public record ImportPlan(Layout layout, ColumnMapping mapping, Map<String, DateOrder> dateOrders) {

    public ImportPlan {
        dateOrders = Map.copyOf(dateOrders);
    }
}
