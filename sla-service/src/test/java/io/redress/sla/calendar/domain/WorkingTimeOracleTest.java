package io.redress.sla.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.calendar.domain.RandomCalendars.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Working time on seeded calendars around changes of clocks, against an oracle that walks second by second. */
class WorkingTimeOracleTest {

    private static final int CALENDARS_PER_ZONE = 3;

    static Stream<String> zones() {
        return RandomCalendars.ZONES.stream();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void agreesWithTheOracle(String zone) {
        RandomCalendars random = new RandomCalendars(zone.hashCode());
        for (int i = 0; i < CALENDARS_PER_ZONE; i++) {
            Case some = random.in(zone);
            WorkingCalendar calendar = some.calendar();
            SecondBySecond oracle = new SecondBySecond(some.definition());
            Instant from = some.around().minusSeconds(random.below(200_000));
            Instant to = from.plusSeconds(random.below(300_000));
            assertEquals(
                    oracle.workedSeconds(from, to),
                    calendar.workingTime(from, to).toSeconds(),
                    () -> some + " " + from + " " + to);
            long wanted = 1 + random.below(40_000);
            assertEquals(
                    oracle.due(from, wanted, List.of()),
                    calendar.plusWorkingTime(from, Duration.ofSeconds(wanted)),
                    () -> some + " " + from + " + " + wanted);
            Instant pauseFrom = from.plusSeconds(random.below(100_000) - 20_000L);
            Instant again = pauseFrom.plusSeconds(random.below(50_000));
            List<Span> pauses = List.of(
                    new Span(pauseFrom, pauseFrom.plusSeconds(random.below(90_000))),
                    new Span(again, again.plusSeconds(random.below(90_000))));
            assertEquals(
                    oracle.due(from, wanted, pauses),
                    calendar.plusWorkingTime(from, Duration.ofSeconds(wanted), pauses),
                    () -> some + " " + from + " + " + wanted + " without " + pauses);
        }
    }
}
