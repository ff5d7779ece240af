package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.at;
import static io.redress.sla.calendar.domain.Calendars.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar is asked for beside due instants: whether somebody works now, and how much has been worked. */
class WorkingCalendarTest {

    private final WorkingCalendar golden = Calendars.golden();

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:59:59.999999+02:00, false",
        "2026-06-01T09:00:00+02:00,        true",
        "2026-06-01T16:59:59.999999+02:00, true",
        "2026-06-01T17:00:00+02:00,        false",
        "2026-05-30T12:00:00+02:00,        false",
        "2026-04-03T12:00:00+02:00,        false"
    })
    void windowsAreHalfOpen(String instant, boolean working) {
        assertEquals(working, golden.isWorking(at(instant)));
    }

    @ParameterizedTest
    @CsvSource({
        "within,                    2026-06-01T12:00+02:00, 2026-06-01T14:00+02:00, PT8H",
        "over the night,            2026-06-01T16:00+02:00, 2026-06-02T10:00+02:00, PT8H",
        "at night,                  2026-06-01T17:00+02:00, 2026-06-02T09:00+02:00, PT10H",
        "from before the beginning, 2026-06-01T09:00+02:00, 2026-06-01T11:00+02:00, PT9H",
        "before the beginning,      2026-06-01T09:00+02:00, 2026-06-01T10:00+02:00, PT10H",
        "beyond the end,            2026-06-02T11:00+02:00, 2026-06-02T15:00+02:00, PT9H",
        "after the end,             2026-06-02T12:00+02:00, 2026-06-02T15:00+02:00, PT10H",
        "later still,               2026-06-03T12:00+02:00, 2026-06-03T15:00+02:00, PT10H",
        "over all of it,            2026-06-01T09:00+02:00, 2026-06-03T15:00+02:00, PT0S"
    })
    void pausesAreNotWorkedIn(String why, String from, String to, Duration worked) {
        Instant begin = at("2026-06-01T10:00+02:00");
        Instant end = at("2026-06-02T12:00+02:00");
        assertEquals(worked, golden.workingTime(begin, end, List.of(span(from, to))), why);
    }

    @Test
    void pausesThatOverlapAreTakenOffOnce() {
        assertEquals(
                Duration.ofHours(7),
                golden.workingTime(
                        at("2026-06-01T10:00+02:00"),
                        at("2026-06-02T12:00+02:00"),
                        List.of(
                                span("2026-06-01T12:00+02:00", "2026-06-01T14:00+02:00"),
                                span("2026-06-01T13:00+02:00", "2026-06-01T15:00+02:00"))));
    }

    @Test
    void nothingIsWorkedBackwards() {
        Instant noon = at("2026-06-01T12:00+02:00");
        assertEquals(Duration.ZERO, golden.workingTime(noon, noon));
        assertEquals(Duration.ZERO, golden.workingTime(noon, noon.minusSeconds(3_600)));
        assertEquals(Duration.ofSeconds(1), golden.workingTime(noon, noon.plusSeconds(1)));
    }
}
