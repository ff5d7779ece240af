package io.redress.sla.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares likely to be missed, worked out by hand. */
class ForecastTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Throughput TEN_A_DAY = new Throughput(List.of(10L, 10L, 10L, 10L, 10L));

    @Test
    void whatIsDueFirstIsDoneFirst() {
        Forecast forecast = Forecast.of(5, TEN_A_DAY, List.of(due(1, 10), due(2, 10), due(3, 4)));
        assertEquals(0.5, forecast.bands().get(0).usual());
        assertEquals(0.5, forecast.bands().get(1).usual());
        assertEquals(0.0, forecast.bands().get(2).usual());
    }

    @Test
    void moreThanAllIsNeverMissed() {
        assertEquals(
                1.0,
                Forecast.of(500, TEN_A_DAY, List.of(due(1, 10)))
                        .bands()
                        .getFirst()
                        .usual());
    }

    @Test
    void slowDaysMissMoreThanQuickOnes() {
        Throughput varied = new Throughput(List.of(20L, 0L, 10L, 12L, 8L, 10L, 10L));
        Forecast.Band band = Forecast.of(0, varied, List.of(due(1, 20))).bands().getFirst();
        assertEquals(0.6, band.slow(), 1e-9);
        assertEquals(0.5, band.usual(), 1e-9);
        assertEquals(0.4, band.quick(), 1e-9);
    }

    @Test
    void tooLittlePastSaysNothing() {
        Throughput little = new Throughput(List.of(10L, 10L, 10L, 10L));
        assertNull(
                Forecast.of(0, little, List.of(due(1, 10))).bands().getFirst().usual());
    }

    @Test
    void nothingOpenIsNoShare() {
        assertNull(
                Forecast.of(0, TEN_A_DAY, List.of(due(1, 0))).bands().getFirst().usual());
    }

    private static Forecast.Due due(int days, long open) {
        return new Forecast.Due(NOW.plus(Duration.ofDays(days - 1)), NOW.plus(Duration.ofDays(days)), open, days);
    }
}
