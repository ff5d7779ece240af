package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.reporting.report.domain.Dimension;

/** What the feedback of a group has in common. Of the dimensions, those are there that the report is grouped by. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackDimensions(
        String channel,
        String kind,
        String category,
        String severity,
        String product,
        String region,
        String customerTier,
        String sourceSystem,
        String status,
        Integer tier,
        String day,
        String month) {

    static FeedbackDimensions of(GroupedBy by) {
        return new FeedbackDimensions(
                by.value(Dimension.CHANNEL),
                by.value(Dimension.KIND),
                by.value(Dimension.CATEGORY),
                by.value(Dimension.SEVERITY),
                by.value(Dimension.PRODUCT),
                by.value(Dimension.REGION),
                by.value(Dimension.CUSTOMER_TIER),
                by.value(Dimension.SOURCE_SYSTEM),
                by.value(Dimension.STATUS),
                by.number(Dimension.TIER),
                by.value(Dimension.DAY),
                by.value(Dimension.MONTH));
    }
}
