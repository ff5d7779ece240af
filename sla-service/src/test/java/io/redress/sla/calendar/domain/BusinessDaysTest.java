package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.at;
import static io.redress.sla.calendar.domain.Calendars.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
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

    @ParameterizedTest
    @CsvSource({
        "the hour that is left out,    2, SAME_TIME,    2026-03-27T02:30+01:00, 2026-03-29T03:30+02:00",
        "the hour that comes twice,    2, SAME_TIME,    2026-10-23T02:30+02:00, 2026-10-25T02:30+02:00",
        "a day of 23 hours,            2, CLOSE_OF_DAY, 2026-03-27T10:00+01:00, 2026-03-30T00:00+02:00",
        "a day of 25 hours,            2, CLOSE_OF_DAY, 2026-10-23T10:00+02:00, 2026-10-26T00:00+01:00",
        "exactly at midnight,          0, CLOSE_OF_DAY, 2026-03-28T00:00+01:00, 2026-03-29T00:00+01:00"
    })
    void countsDatesWhileClocksChange(String why, int days, DueTime time, String start, String due) {
        WorkingCalendar calendar = Calendars.roundTheClock(Calendars.BERLIN);
        assertEquals(
                at(due),
                new DueRule.BusinessDays(days, DayCount.ROLL_FORWARD, time).dueAt(calendar, at(start), List.of()),
                why);
    }

    @ParameterizedTest
    @CsvSource({
        "in the break,     1, ROLL_FORWARD, 2026-06-01T12:30+02:00, 2026-06-02T13:30+02:00",
        "at its end,       1, ROLL_FORWARD, 2026-06-01T13:30+02:00, 2026-06-02T13:30+02:00",
        "at its beginning, 1, ROLL_FORWARD, 2026-06-01T12:00+02:00, 2026-06-02T13:30+02:00",
        "after the close,  1, NEXT_DAY,     2026-06-01T19:00+02:00, 2026-06-03T08:00+02:00",
        "at the close,     1, NEXT_DAY,     2026-06-01T18:00+02:00, 2026-06-03T08:00+02:00",
        "at the close,     1, ROLL_FORWARD, 2026-06-01T18:00+02:00, 2026-06-04T08:00+02:00",
        "before the open,  0, ROLL_FORWARD, 2026-06-01T07:00+02:00, 2026-06-01T08:00+02:00"
    })
    void theSameTimeRollsForwardToWorkingTime(String why, int days, DayCount count, String start, String due) {
        WorkingCalendar calendar = Calendars.daily(Calendars.BERLIN, "08:00", "12:00", "13:30", "18:00");
        assertEquals(
                at(due),
                new DueRule.BusinessDays(days, count, DueTime.SAME_TIME).dueAt(calendar, at(start), List.of()),
                why);
    }

    @ParameterizedTest
    @CsvSource({
        "SAME_TIME moves by two hours,      1, SAME_TIME,    11:00, 13:00, 2026-06-02T12:15+02:00",
        "SAME_TIME moves by its work,       1, SAME_TIME,    10:30, 19:00, 2026-06-02T16:45+02:00",
        "a close moves to the next close,   0, CLOSE_OF_DAY, 16:59, 17:00, 2026-06-02T17:00+02:00",
        "outside working time moves nothing, 0, CLOSE_OF_DAY, 17:00, 23:00, 2026-06-01T17:00+02:00",
        "before the start moves nothing,    0, CLOSE_OF_DAY, 08:00, 10:15, 2026-06-01T17:00+02:00",
        "a part before the start is cut off, 1, SAME_TIME,   08:00, 11:15, 2026-06-02T11:15+02:00"
    })
    void pausesMoveWhatWasCounted(String why, int days, DueTime time, String from, String to, String due) {
        WorkingCalendar calendar = Calendars.daily(Calendars.BERLIN, "08:00", "17:00");
        Span pause = span("2026-06-01T" + from + "+02:00", "2026-06-01T" + to + "+02:00");
        assertEquals(
                at(due),
                new DueRule.BusinessDays(days, DayCount.ROLL_FORWARD, time)
                        .dueAt(calendar, at("2026-06-01T10:15+02:00"), List.of(pause)),
                why);
    }

    /** The years that are compiled at first end with 2028, and the first Monday after them is closed. */
    @Test
    void theFirstDateBeyondTheCompiledYearsMayBeClosed() {
        WorkingCalendar mondays = new WorkingCalendar(new CalendarDefinition(
                "mondays",
                ZoneId.of("UTC"),
                Map.of(DayOfWeek.MONDAY, Calendars.windows("09:00", "17:00")),
                Map.of(LocalDate.of(2029, 1, 1), "New Year's Day"),
                Map.of(),
                List.of(),
                Holidays.NONE));
        Instant start = Instant.parse("2026-01-05T08:00:00Z");
        assertEquals(
                Instant.parse("2028-12-25T17:00:00Z"), new DueRule.BusinessDays(155).dueAt(mondays, start, List.of()));
        assertEquals(
                Instant.parse("2029-01-08T17:00:00Z"), new DueRule.BusinessDays(156).dueAt(mondays, start, List.of()));
    }

    @Test
    void theLastCloseThatCalendarsCoverCanBeLandedOn() {
        Instant start = Instant.parse("2199-12-28T00:00:00Z");
        assertEquals(at("2199-12-31T17:00+01:00"), golden.plusWorkingTime(start, Duration.ofHours(16)));
        Duration longer = Duration.ofHours(16).plusNanos(1);
        assertThrows(InstantOutOfRangeException.class, () -> golden.plusWorkingTime(start, longer));
    }

    @Test
    void aPauseThatOnlyAnotherOneReachesCounts() {
        Instant start = at("2026-06-01T09:00+02:00");
        List<Span> pauses = List.of(
                span("2026-06-02T09:00+02:00", "2026-06-02T17:00+02:00"),
                span("2026-06-01T10:00+02:00", "2026-06-01T12:00+02:00"));
        assertEquals(at("2026-06-03T17:00+02:00"), new DueRule.BusinessDays(0).dueAt(golden, start, pauses));
        assertEquals(
                at("2026-06-03T11:00+02:00"),
                new DueRule.BusinessTime(Duration.ofHours(8)).dueAt(golden, start, pauses));
        assertEquals(
                at("2026-06-02T18:00+02:00"), new DueRule.Elapsed(Duration.ofHours(23)).dueAt(golden, start, pauses));
    }

    @ParameterizedTest
    @CsvSource({"PT5H, 2026-06-01T14:00+02:00", "PT8H, 2026-06-01T17:00+02:00"})
    void aPauseThatBeginsAtTheDueInstantChangesNothing(Duration time, String due) {
        Instant start = at("2026-06-01T09:00+02:00");
        List<Span> pauses = List.of(new Span(at(due), at(due).plusSeconds(90_000)));
        assertEquals(at(due), new DueRule.BusinessTime(time).dueAt(golden, start, pauses));
        assertEquals(at(due), new DueRule.Elapsed(time).dueAt(golden, start, pauses));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T23:00+02:00, 2026-06-02T00:00+02:00",
        "2026-06-01T23:00+02:00, 2026-06-02T02:00+02:00",
        "2026-06-01T22:00+02:00, 2026-06-02T06:00+02:00"
    })
    void aPauseAtNightMovesToTheEndOfTheNextNight(String from, String to) {
        WorkingCalendar nights = Calendars.daily(Calendars.BERLIN, "22:00", "06:00");
        assertEquals(
                at("2026-06-03T06:00+02:00"),
                new DueRule.BusinessDays(0).dueAt(nights, at("2026-06-01T22:00+02:00"), List.of(span(from, to))));
    }

    @Test
    void aPauseMovesToTheCloseOfANightThatASkippedDateParts() {
        WorkingCalendar nights = Calendars.daily(ZoneId.of("Pacific/Apia"), "22:00", "06:00");
        Instant start =
                LocalDate.of(2011, 12, 28).atTime(22, 0).atZone(nights.zone()).toInstant();
        Span threeHours = new Span(start, start.plusSeconds(3 * 3600));
        assertEquals(
                LocalDate.of(2011, 12, 31).atTime(6, 0).atZone(nights.zone()).toInstant(),
                new DueRule.BusinessDays(0).dueAt(nights, start, List.of(threeHours)));
    }

    @Test
    void windowsThatAGapPutsOutOfOrderCountInFullAndOnce() {
        WorkingCalendar calendar =
                Calendars.daily(Calendars.BERLIN, "02:10", "02:20", "02:30", "02:50", "03:00", "03:40");
        Instant midnight = at("2026-03-29T00:00+01:00");
        assertEquals(Duration.ofMinutes(50), calendar.workingTime(midnight, at("2026-03-30T00:00+02:00")));
        assertEquals(at("2026-03-29T03:50+02:00"), calendar.plusWorkingTime(midnight, Duration.ofMinutes(50)));
        assertEquals(at("2026-03-29T03:50+02:00"), new DueRule.BusinessDays(0).dueAt(calendar, midnight, List.of()));
    }

    @Test
    void yearsThatCalendarsDoNotCoverAreRefused() {
        Instant early = Instant.parse("1899-12-31T00:00:00Z");
        Instant late = Instant.parse("2200-01-01T00:00:00Z");
        assertThrows(InstantOutOfRangeException.class, () -> golden.workingTime(early, early.plusSeconds(1)));
        assertThrows(InstantOutOfRangeException.class, () -> golden.workingTime(late, late.plusSeconds(1)));
        assertThrows(InstantOutOfRangeException.class, () -> new DueRule.BusinessDays(60_000)
                .dueAt(golden, Instant.parse("2026-06-01T00:00:00Z"), List.of()));
    }

    @Test
    void workingDatesAreCounted() {
        assertEquals(5, golden.workingDatesBetween(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 4, 4)));
        assertEquals(0, golden.workingDatesBetween(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 7)));
        assertEquals(251, golden.workingDatesBetween(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 21)));
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
