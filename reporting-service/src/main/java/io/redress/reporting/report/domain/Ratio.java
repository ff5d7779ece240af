package io.redress.reporting.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares, to four places. Nothing of nothing is not a share: it is absent, never 100 %. */
public final class Ratio {

    private static final int PLACES = 4;

    private Ratio() {}

    public static Optional<BigDecimal> of(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP));
    }
}
