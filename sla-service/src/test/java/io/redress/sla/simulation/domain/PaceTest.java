package io.redress.sla.simulation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    @ParameterizedTest
    @CsvSource({
        "50, 301, 25",
        "50, 300, 50",
        "50, 100, 50",
        "50, 99, 63",
        "50, 50, 63",
        "50, 49, 100",
        "9, 5000, 5",
        "5, 5000, 5",
        "5, 60, 7",
        "5, 10, 10",
        "490, 10, 500",
        "500, 10, 500"
    })
    void longBitsGetSmallerAndShortOnesLarger(int size, int millis, int next) {
        assertEquals(next, new Pace(size).after(Duration.ofMillis(millis)).size());
    }
}
