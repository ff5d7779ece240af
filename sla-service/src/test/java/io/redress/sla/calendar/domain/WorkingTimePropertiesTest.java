package io.redress.sla.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.calendar.domain.RandomCalendars.Case;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of working time on any calendar, tried on seeded ones around changes of clocks. */
class WorkingTimePropertiesTest {

    private static final int FORTNIGHT = 1_200_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAdditive(long seed) {
        RandomCalendars random = new RandomCalendars(seed);
        Case some = random.next();
        WorkingCalendar calendar = some.calendar();
        Instant start = random.near(some.around(), FORTNIGHT);
        Instant middle = start.plus(random.upTo(FORTNIGHT));
        Instant end = middle.plus(random.upTo(FORTNIGHT));
        assertEquals(
                calendar.workingTime(start, middle).plus(calendar.workingTime(middle, end)),
                calendar.workingTime(start, end),
                some::toString);
        Duration one = random.upTo(200_000).plusNanos(1);
        Duration two = random.upTo(200_000).plusNanos(1);
        assertEquals(
                calendar.plusWorkingTime(start, one.plus(two)),
                calendar.plusWorkingTime(calendar.plusWorkingTime(start, one), two),
                some::toString);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isMonotone(long seed) {
        RandomCalendars random = new RandomCalendars(seed);
        Case some = random.next();
        WorkingCalendar calendar = some.calendar();
        Instant start = random.near(some.around(), FORTNIGHT);
        Instant later = start.plus(random.upTo(300_000));
        Duration time = random.upTo(300_000);
        Duration more = time.plus(random.upTo(90_000)).plusNanos(1);
        assertFalse(calendar.plusWorkingTime(later, time).isBefore(calendar.plusWorkingTime(start, time)));
        assertTrue(calendar.plusWorkingTime(start, more)
                .isAfter(calendar.plusWorkingTime(start, time.plusNanos(1)).minusNanos(1)));
        assertTrue(calendar.workingTime(start, later).compareTo(Duration.between(start, later)) <= 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isDueInsideOrAtTheCloseOfWorkingTime(long seed) {
        RandomCalendars random = new RandomCalendars(seed);
        Case some = random.next();
        WorkingCalendar calendar = some.calendar();
        Instant start = random.near(some.around(), FORTNIGHT);
        Duration time = random.upTo(400_000).plusNanos(1);
        Instant due = calendar.plusWorkingTime(start, time);
        assertTrue(calendar.isWorking(due.minusNanos(1)), some::toString);
        assertEquals(time, calendar.workingTime(start, due), some::toString);
        assertEquals(calendar.firstWorkingInstant(start), calendar.plusWorkingTime(start, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aPauseShiftsByExactlyItsWorkingTime(long seed) {
        RandomCalendars random = new RandomCalendars(seed);
        Case some = random.next();
        WorkingCalendar calendar = some.calendar();
        Instant start = random.near(some.around(), FORTNIGHT);
        Duration time = random.upTo(200_000).plusNanos(1);
        Instant due = calendar.plusWorkingTime(start, time);
        Instant from = start.plus(random.upTo(100_000));
        Span pause = new Span(from, from.plus(random.upTo(300_000)));
        Instant paused = calendar.plusWorkingTime(start, time, List.of(pause));
        Duration expected = from.isBefore(due) ? calendar.workingTime(pause.from(), pause.to()) : Duration.ZERO;
        assertEquals(expected, calendar.workingTime(due, paused), () -> some + " " + start + " " + time + " " + pause);
        assertEquals(time, calendar.workingTime(start, paused, List.of(pause)), some::toString);
        assertEquals(paused, calendar.plusWorkingTime(start, time, List.of(pause, pause)), "twice counts once");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theExplanationAddsUpToTheDueInstant(long seed) {
        RandomCalendars random = new RandomCalendars(seed);
        Case some = random.next();
        WorkingCalendar calendar = some.calendar();
        Instant start = random.near(some.around(), FORTNIGHT);
        Instant from = start.plus(random.upTo(100_000));
        List<Span> pauses = List.of(new Span(from, from.plus(random.upTo(100_000))));
        Duration time = random.upTo(200_000).plusNanos(1);
        Instant due = calendar.plusWorkingTime(start, time, pauses);
        Duration worked = Duration.ZERO;
        Instant reached = start;
        for (Segment segment : Explanation.ofWorkingTime(
                calendar, start, due, pauses.stream().map(Standstill::of).toList())) {
            assertEquals(reached, segment.from(), some::toString);
            reached = segment.to();
            worked = segment.kind() == Segment.Kind.WORKING ? worked.plus(segment.length()) : worked;
        }
        assertEquals(due, reached, some::toString);
        assertEquals(time, worked, some::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {1970, 1999, 2026, 2150})
    void givesTheSameAnswerWhateverWasComputedBefore(int year) {
        WorkingCalendar used = Calendars.golden();
        Instant start = Instant.parse(year + "-05-04T08:00:00Z");
        used.workingTime(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals(
                Calendars.golden().plusWorkingTime(start, Duration.ofHours(9_000)),
                used.plusWorkingTime(start, Duration.ofHours(9_000)));
        assertFalse(used.isWorking(Instant.parse("2026-04-03T10:00:00Z")));
    }
}
