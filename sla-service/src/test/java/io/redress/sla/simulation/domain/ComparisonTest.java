package io.redress.sla.simulation.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What would become of a clock, and how that is counted. */
class ComparisonTest {

    /** Due now at 12 o'clock; open clocks are judged by the present, closed ones by when they were fulfilled. */
    @ParameterizedTest
    @CsvSource({
        "12, 10, true, false, UNCHANGED",
        "11, 10, true, false, EARLIER",
        "13, 10, true, false, LATER",
        "10, 10, true, false, NEWLY_BREACHED",
        "11, 13, true, true, EARLIER",
        "14, 13, true, true, RESCUED",
        "11, 11, false, false, EARLIER",
        "10, 11, false, false, NEWLY_BREACHED",
        "13, 13, false, true, RESCUED",
        "12, 13, false, true, UNCHANGED",
        ", 13, false, true, WITHOUT_TARGET"
    })
    void theEffectFollowsFromBothDueInstants(
            Integer newHour, int judgedAt, boolean open, boolean breached, Effect effect) {
        Instant newDueAt = newHour == null ? null : at(newHour);
        assertEquals(effect, Comparison.effect(at(12), newDueAt, at(judgedAt), open, breached));
    }

    @Test
    void bitsAddUp() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Tally first = new Tally(zone, Tally.Result.NOTHING);
        first.add(comparison(at(12), at(11), Effect.EARLIER), true);
        Tally second = new Tally(zone, first.result());
        second.add(comparison(at(12), at(23), Effect.LATER), true);
        second.add(comparison(at(12), null, Effect.WITHOUT_TARGET), true);
        Tally.Result result = second.result();
        assertEquals(
                Map.of(Effect.EARLIER, 1L, Effect.LATER, 1L, Effect.WITHOUT_TARGET, 1L),
                result.items().getFirst().effects());
        assertEquals(
                List.of(
                        new Tally.Day(LocalDate.of(2026, 11, 20), 3, 1),
                        new Tally.Day(LocalDate.of(2026, 11, 21), 0, 1)),
                result.loadPerDay());
    }

    private static Comparison comparison(Instant dueAt, Instant newDueAt, Effect effect) {
        return new Comparison(
                new UUID(0, 1), new UUID(0, 2), Target.RESOLUTION, SlaCategory.HIGH, dueAt, newDueAt, effect);
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-11-20T00:00:00Z").plusSeconds(hour * 3600L);
    }
}
