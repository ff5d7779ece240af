package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden table of the SLA semantics, row by row. */
class GoldenTableTest {

    private final WorkingCalendar golden = Calendars.golden();

    @ParameterizedTest
    @CsvSource({
        "PT4H,  2026-03-29T00:30+01:00, 2026-03-29T05:30+02:00",
        "PT24H, 2026-03-28T12:00+01:00, 2026-03-29T13:00+02:00",
        "PT24H, 2026-10-24T12:00+02:00, 2026-10-25T11:00+01:00",
        "PT4H,  2026-10-25T02:30+02:00, 2026-10-25T05:30+01:00",
        "PT4H,  2026-10-25T02:30+01:00, 2026-10-25T06:30+01:00"
    })
    void elapsed(Duration duration, String start, String due) {
        assertEquals(at(due), new DueRule.Elapsed(duration).dueAt(golden, at(start), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "5,  2026-03-27T10:00+01:00, 2026-04-07T17:00+02:00",
        "10, 2026-03-27T10:00+01:00, 2026-04-14T17:00+02:00",
        "20, 2026-03-27T10:00+01:00, 2026-04-28T17:00+02:00",
        "5,  2026-03-27T17:00+01:00, 2026-04-08T17:00+02:00",
        "10, 2026-03-27T17:00+01:00, 2026-04-15T17:00+02:00",
        "20, 2026-03-27T17:00+01:00, 2026-04-29T17:00+02:00",
        "5,  2026-03-28T11:00+01:00, 2026-04-08T17:00+02:00",
        "10, 2026-03-28T11:00+01:00, 2026-04-15T17:00+02:00",
        "20, 2026-03-28T11:00+01:00, 2026-04-29T17:00+02:00",
        "5,  2026-04-02T16:59+02:00, 2026-04-13T17:00+02:00",
        "10, 2026-04-02T16:59+02:00, 2026-04-20T17:00+02:00",
        "20, 2026-04-02T16:59+02:00, 2026-05-05T17:00+02:00",
        "5,  2026-12-23T18:00+01:00, 2027-01-04T17:00+01:00",
        "10, 2026-12-23T18:00+01:00, 2027-01-11T17:00+01:00",
        "20, 2026-12-23T18:00+01:00, 2027-01-25T17:00+01:00"
    })
    void businessDays(int days, String start, String due) {
        assertEquals(at(due), new DueRule.BusinessDays(days).dueAt(golden, at(start), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "PT8H, 2026-03-27T16:00+01:00, 2026-03-30T16:00+02:00",
        "PT1H, 2026-03-27T16:00+01:00, 2026-03-27T17:00+01:00"
    })
    void businessTime(Duration duration, String start, String due) {
        assertEquals(at(due), new DueRule.BusinessTime(duration).dueAt(golden, at(start), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T12:00+01:00, 2026-03-29T13:00+02:00", "2026-10-24T12:00+02:00, 2026-10-25T11:00+01:00"})
    void businessTimeAroundTheClock(String start, String due) {
        WorkingCalendar calendar = Calendars.roundTheClock(Calendars.BERLIN);
        assertEquals(at(due), calendar.plusWorkingTime(at(start), Duration.ofHours(24)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08T00:00-05:00, PT5H", "2026-11-01T00:00-04:00, PT7H", "2026-06-01T00:00-04:00, PT6H"})
    void nightWindowInNewYork(String midnight, Duration length) {
        WorkingCalendar calendar = Calendars.daily(ZoneId.of("America/New_York"), "00:00", "06:00");
        assertEquals(length, calendar.workingTime(at(midnight), at(midnight).plus(Duration.ofHours(12))));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-01T12:30+02:00, 2026-06-01T14:30+02:00", "2026-06-01T11:30+02:00, 2026-06-01T14:00+02:00"})
    void acrossTheLunchBreak(String start, String due) {
        WorkingCalendar calendar = Calendars.daily(Calendars.BERLIN, "08:00", "12:00", "13:30", "18:00");
        assertEquals(at(due), calendar.plusWorkingTime(at(start), Duration.ofHours(1)));
    }
}
