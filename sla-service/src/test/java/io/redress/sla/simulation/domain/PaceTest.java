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
        "9, 5000, 5",
        "5, 5000, 5",
        "5, 10, 7",
        "490, 10, 500",
        "500, 10, 500"
    })
    void longBitsGetSmallerAndShortOnesLarger(int size, int millis, int next) {
        assertEquals(next, new Pace(size).after(Duration.ofMillis(millis)).size());
    }
}
