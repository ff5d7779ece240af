package io.redress.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementSampleTest {

    private static final StatementSample FEW = new StatementSample(List.of(
            Map.of("SELECT feedback", 1L, "UPDATE inbox", 3L),
            Map.of("SELECT feedback", 1L, "UPDATE inbox", 1L),
            Map.of("SELECT feedback", 1L, "UPDATE inbox", 1L)));

    @Test
    void aRequestCostsTheMedianOfItsKind() {
        assertEquals(2, FEW.median());
    }

    @Test
    void whatRunsInTheBackgroundIsLeftOut() {
        assertEquals(1, FEW.without(Set.of("UPDATE inbox", "BEGIN")).median());
        assertEquals(List.of(), FEW.without(Set.of("UPDATE inbox")).oftenerThan(FEW));
    }

    @Test
    void whatDiffersByChanceIsNotMore() {
        StatementSample many = new StatementSample(List.of(
                Map.of("SELECT feedback", 1L, "UPDATE inbox", 2L),
                Map.of("SELECT feedback", 1L, "UPDATE inbox", 4L),
                Map.of("SELECT feedback", 1L, "UPDATE inbox", 4L, "DELETE old keys", 1L)));
        assertEquals(List.of(), many.oftenerThan(FEW));
    }

    @Test
    void whatRunsMoreOftenEachTimeIsMore() {
        StatementSample many = new StatementSample(List.of(
                Map.of("SELECT feedback", 2L, "UPDATE inbox", 1L, "SELECT page", 1L),
                Map.of("SELECT feedback", 50L, "UPDATE inbox", 1L, "SELECT page", 1L)));
        assertEquals(List.of("SELECT feedback", "SELECT page"), many.oftenerThan(FEW));
        assertEquals(List.of(), FEW.oftenerThan(many));
    }
}
