package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.at;
import static io.redress.sla.calendar.domain.Calendars.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {

    private final WorkingCalendar golden = Calendars.golden();

    @ParameterizedTest
    @CsvSource({
        "1, NEXT_DAY, CLOSE_OF_DAY, 2026-03-27T10:00+01:00, 2026-03-30T17:00+02:00",
        "2, NEXT_DAY, CLOSE_OF_DAY, 2026-03-28T10:00+01:00, 2026-03-31T17:00+02:00",
        "1, ROLL_FORWARD, SAME_TIME, 2026-03-27T10:15+01:00, 2026-03-30T10:15+02:00",
        "1, ROLL_FORWARD, SAME_TIME, 2026-03-27T18:00+01:00, 2026-04-01T09:00+02:00",
        "0, ROLL_FORWARD, CLOSE_OF_DAY, 2026-03-27T10:00+01:00, 2026-03-27T17:00+01:00",
        "0, ROLL_FORWARD, CLOSE_OF_DAY, 2026-03-28T10:00+01:00, 2026-03-30T17:00+02:00",
        "1, NEXT_DAY, SAME_TIME, 2026-03-28T08:00+01:00, 2026-03-30T09:00+02:00"
    })
    void countsFromTheRightDay(int days, DayCount count, DueTime time, String start, String due) {
        assertEquals(at(due), new DueRule.BusinessDays(days, count, time).dueAt(golden, at(start), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "outside working time, 2026-03-28T10:00+01:00, 2026-03-29T10:00+02:00, 2026-04-07T17:00+02:00",
        "four working hours,   2026-03-30T09:00+02:00, 2026-03-30T13:00+02:00, 2026-04-08T17:00+02:00",
        "a working day,        2026-03-30T09:00+02:00, 2026-03-30T17:00+02:00, 2026-04-08T17:00+02:00",
        "a day and an hour,    2026-03-30T09:00+02:00, 2026-03-31T10:00+02:00, 2026-04-09T17:00+02:00",
        "after the due date,   2026-04-07T17:00+02:00, 2026-04-08T17:00+02:00, 2026-04-07T17:00+02:00"
    })
    void addsPausesAfterTheDays(String why, String from, String to, String due) {
        Instant start = at("2026-03-27T10:00+01:00");
        assertEquals(at(due), new DueRule.BusinessDays(5).dueAt(golden, start, List.of(span(from, to))), why);
    }

    @Test
    void overlappingPausesCountOnce() {
        Instant start = at("2026-06-01T09:00+02:00");
        List<Span> pauses = List.of(
                span("2026-06-01T10:00+02:00", "2026-06-01T12:00+02:00"),
                span("2026-06-01T11:00+02:00", "2026-06-01T13:00+02:00"));
        assertEquals(
                at("2026-06-01T17:00+02:00"), new DueRule.Elapsed(Duration.ofHours(5)).dueAt(golden, start, pauses));
        assertEquals(
                at("2026-06-01T17:00+02:00"),
                new DueRule.BusinessTime(Duration.ofHours(5)).dueAt(golden, start, pauses));
    }

    @Test
    void aDateClosedByClosuresAloneIsNoWorkingDate() {
        CalendarDefinition plain = golden.definition();
        WorkingCalendar closed = new WorkingCalendar(new CalendarDefinition(
                "closed",
                plain.zone(),
                plain.week(),
                Map.of(),
                Map.of(),
                List.of(
                        span("2026-06-02T09:00+02:00", "2026-06-02T12:00+02:00"),
                        span("2026-06-02T12:00+02:00", "2026-06-02T17:00+02:00"),
                        span("2026-06-08T00:00+02:00", "2026-06-20T00:00+02:00")),
                Holidays.NONE));
        assertEquals(
                at("2026-06-03T17:00+02:00"),
                new DueRule.BusinessDays(1).dueAt(closed, at("2026-06-01T10:00+02:00"), List.of()));
        assertEquals(
                at("2026-06-22T17:00+02:00"),
                new DueRule.BusinessDays(1).dueAt(closed, at("2026-06-05T10:00+02:00"), List.of()));
    }

    @Test
    void overnightWorkBelongsToTheDateItStartsOn() {
        WorkingCalendar nights = Calendars.daily(Calendars.BERLIN, "22:00", "06:00");
        assertEquals(
                at("2026-06-03T06:00+02:00"),
                new DueRule.BusinessDays(1).dueAt(nights, at("2026-06-01T12:00+02:00"), List.of()));
        assertEquals(
                at("2026-06-03T06:00+02:00"),
                new DueRule.BusinessDays(0).dueAt(nights, at("2026-06-02T03:00+02:00"), List.of()));
    }

    @Test
    void zeroWorkingTimeIsDueAtTheFirstWorkingInstant() {
        assertEquals(at("2026-03-30T09:00+02:00"), golden.plusWorkingTime(at("2026-03-28T10:00+01:00"), Duration.ZERO));
        assertEquals(at("2026-03-27T10:00+01:00"), golden.plusWorkingTime(at("2026-03-27T10:00+01:00"), Duration.ZERO));
    }

    @Test
    void aCalendarWithoutWorkIsAnErrorThatNamesIt() {
        WorkingCalendar empty =
                new WorkingCalendar(CalendarDefinition.ofWeek("ghost-town", Calendars.BERLIN, Map.of()));
        Instant start = at("2026-03-28T10:00+01:00");
        NoWorkingTimeException thrown = assertThrows(
                NoWorkingTimeException.class, () -> new DueRule.BusinessDays(1).dueAt(empty, start, List.of()));
        assertTrue(thrown.getMessage().contains("ghost-town"));
        assertThrows(NoWorkingTimeException.class, () -> empty.plusWorkingTime(start, Duration.ofHours(1)));
    }

    @Test
    void aDateTheZoneSkippedHasNoWorkingTime() {
        WorkingCalendar apia = Calendars.daily(ZoneId.of("Pacific/Apia"), "09:00", "17:00");
        Instant thursdayNoon =
                LocalDate.of(2011, 12, 29).atTime(12, 0).atZone(apia.zone()).toInstant();
        assertEquals(
                LocalDate.of(2011, 12, 31).atTime(17, 0).atZone(apia.zone()).toInstant(),
                new DueRule.BusinessDays(1).dueAt(apia, thursdayNoon, List.of()));
    }
}
