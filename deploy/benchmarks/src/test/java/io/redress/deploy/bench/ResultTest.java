package io.redress.deploy.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

    @Test
    void comparesEachRoundWithItsNeighbour() {
        Result result = result(Goal.atLeast(0.60, 1.0), List.of(), series(50, 80, 90), series(100, 100, 100));
        assertEquals(0.8, result.judged());
        assertEquals(Verdict.MUST, result.verdict());
    }

    @Test
    void judgesTheFigureItselfWhereThereIsNoBaseline() {
        Result result = result(Goal.atMost(20, 8, " s"), List.of(), series(9, 7, 8), series());
        assertEquals(8, result.judged());
        assertEquals(Verdict.AIM, result.verdict());
    }

    @Test
    void aConditionThatFailsLowersTheVerdict() {
        Goal goal = Goal.atMostTimes(4, 2);
        assertEquals(
                Verdict.MUST,
                result(goal, List.of(Condition.aim("p99", false)), series(1), series(1))
                        .verdict());
        assertEquals(
                Verdict.MISSED,
                result(goal, List.of(Condition.must("lost", false)), series(1), series(1))
                        .verdict());
    }

    @Test
    void theTableShowsEverySide() {
        String table = Report.table(List.of(
                result(Goal.atLeast(0.60, 1.0), List.of(), series(1200, 1300, 1250), series(2000, 2100, 2050))));
        assertTrue(table.contains("1,250/s (1,200–1,300)"), table);
        assertTrue(table.contains("≥ 0.60"), table);
        assertTrue(table.contains("MUST"), table);
    }

    private static Result result(Goal goal, List<Condition> conditions, Series product, Series baseline) {
        return new Result("P0", "something", "/s", goal, product, baseline, conditions, List.of());
    }

    private static Series series(double... values) {
        return new Series(Arrays.stream(values)
                .mapToObj(value -> new Measurement(value, 1_000, new CpuUse(1, 1, 0, 0.5)))
                .toList());
    }
}
