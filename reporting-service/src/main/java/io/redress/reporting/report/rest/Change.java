package io.redress.reporting.report.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.reporting.report.domain.Trend;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A count of the month against the one of the month before. */
public record Change(
        long current,
        long previous,
        long change,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                required = true,
                nullable = true,
                description = "change / previous, four places; null when previous is 0")
        BigDecimal ratio) {

    static Change of(long current, long previous) {
        Trend trend = new Trend(current, previous);
        return new Change(current, previous, trend.change(), trend.ratio().orElse(null));
    }
}
