package io.redress.reporting.report.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** A count against the one of the period before, see {@link Definition#TREND}. */
public record Trend(long current, long previous) {

    public long change() {
        return current - previous;
    }

    public Optional<BigDecimal> ratio() {
        return Ratio.of(change(), previous);
    }
}
