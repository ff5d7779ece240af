package io.redress.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void takesRowsInAnyCaseAndOptionsBetweenThem() {
        Options options = Options.parse(List.of("p1", "--rounds", "3", "P6", "--seconds", "4"));
        assertEquals(List.of("P1", "P6"), options.rows());
        assertEquals(3, options.rounds());
        assertEquals(Duration.ofSeconds(4), options.round());
    }

    @Test
    void aSizeTakesTheRowsOwnPlaceOnlyWhereOneIsGiven() {
        assertEquals(1_000_000, Options.parse(List.of("P8")).sizeOr(1_000_000));
        assertEquals(20_000, Options.parse(List.of("P8", "--size", "20000")).sizeOr(1_000_000));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(BenchException.class, () -> Options.parse(List.of("--fast")));
        assertThrows(BenchException.class, () -> Options.parse(List.of("--rounds", "none")));
        assertThrows(BenchException.class, () -> Options.parse(List.of("--rounds")));
        assertThrows(BenchException.class, () -> Options.parse(List.of("--size", "0")));
        assertThrows(BenchException.class, () -> Rows.chosen(List.of("P99")));
    }
}
