package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.span;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far calendars look for working time: five years, whatever they were asked before. */
class ReachTest {

    private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private static WorkingCalendar openOn(String from, String to, String... dates) {
        return new WorkingCalendar(new CalendarDefinition(
                "seldom",
                ZoneId.of("UTC"),
                Map.of(),
                Map.of(),
                Arrays.stream(dates).collect(Collectors.toMap(LocalDate::parse, date -> Calendars.windows(from, to))),
                List.of(),
                Holidays.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 09:00, 2026-01-05T10:00:00Z",
        "2026-01-05, 11:00, 2026-01-05T11:00:00Z",
        "2030-12-31, 09:00, 2030-12-31T09:00:00Z",
        "2031-01-05, 09:00, 2031-01-05T09:00:00Z",
        "2031-01-05, 10:00, 2031-01-05T10:00:00Z"
    })
    void workWithinFiveYearsIsFound(String date, String opens, Instant first) {
        WorkingCalendar calendar = openOn(opens, "17:00", date);
        assertEquals(first, calendar.firstWorkingInstant(START));
        assertEquals(first, calendar.plusWorkingTime(START, Duration.ZERO));
        assertEquals(first.plus(HOUR), calendar.plusWorkingTime(START, HOUR));
    }

    @ParameterizedTest
    @CsvSource({"2031-01-05, 10:01", "2031-01-06, 00:00", "2033-06-01, 09:00", "2026-01-05, 08:00"})
    void laterWorkIsNone(String date, String opens) {
        WorkingCalendar calendar = openOn(opens, opens.equals("08:00") ? "10:00" : "17:00", date);
        assertThrows(NoWorkingTimeException.class, () -> calendar.firstWorkingInstant(START));
        assertThrows(NoWorkingTimeException.class, () -> calendar.plusWorkingTime(START, HOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-06", "2033-06-01"})
    void norAreLaterDates(String date) {
        WorkingCalendar calendar = openOn("09:00", "17:00", date);
        assertThrows(NoWorkingTimeException.class, () -> new DueRule.BusinessDays(1).dueAt(calendar, START, List.of()));
    }

    @Test
    void whatWasAskedBeforeChangesNothing() {
        WorkingCalendar calendar = openOn("09:00", "17:00", "2033-06-01");
        Instant nearer = Instant.parse("2033-01-01T00:00:00Z");
        assertEquals(Instant.parse("2033-06-01T09:00:00Z"), calendar.firstWorkingInstant(nearer));
        assertThrows(NoWorkingTimeException.class, () -> calendar.firstWorkingInstant(START));
        assertThrows(NoWorkingTimeException.class, () -> calendar.plusWorkingTime(START, HOUR));
        assertThrows(NoWorkingTimeException.class, () -> new DueRule.BusinessDays(0).dueAt(calendar, START, List.of()));
    }

    @Test
    void onlyTheNextWorkHasToBeNear() {
        WorkingCalendar calendar = openOn("10:00", "11:00", "2026-01-05", "2039-01-05");
        assertEquals(Instant.parse("2026-01-05T11:00:00Z"), calendar.plusWorkingTime(START, HOUR));
        assertEquals(Instant.parse("2039-01-05T11:00:00Z"), calendar.plusWorkingTime(START, HOUR.multipliedBy(2)));
        assertEquals(
                Instant.parse("2039-01-05T11:00:00Z"), new DueRule.BusinessDays(1).dueAt(calendar, START, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2197-06-01T00:00:00Z, 2199-12-28",
        "2197-06-01T00:00:00Z, 2199-12-31",
        "2196-06-01T00:00:00Z, 2199-06-01"
    })
    void theLastYearsAreLookedThroughToTheirEnd(Instant start, String date) {
        assertEquals(
                Instant.parse(date + "T09:00:00Z"),
                openOn("09:00", "17:00", date).firstWorkingInstant(start));
    }

    @Test
    void timeThatIsLeftIsWorkedInTheLastYear() {
        WorkingCalendar calendar = openOn("10:00", "11:00", "2196-01-05", "2199-06-01");
        assertEquals(
                Instant.parse("2199-06-01T11:00:00Z"),
                calendar.plusWorkingTime(Instant.parse("2196-01-05T10:00:00Z"), HOUR.multipliedBy(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00+02:00, 2026-06-01T12:00+02:00, 2026-06-01T12:00+02:00",
        "2026-06-01T08:00+02:00, 2026-06-01T09:00+02:00, 2026-06-01T09:00+02:00",
        "2026-06-01T09:01+02:00, 2026-06-01T12:00+02:00, 2026-06-01T09:00+02:00",
        "2026-06-01T09:00+02:00, 2026-06-01T17:00+02:00, 2026-06-02T09:00+02:00"
    })
    void noTimeAtAllIsDueWhenWorkGoesOnAfterAPause(String from, String to, String due) {
        assertEquals(
                Calendars.at(due),
                Calendars.golden()
                        .plusWorkingTime(
                                Calendars.at("2026-06-01T09:00+02:00"), Duration.ZERO, List.of(span(from, to))));
    }
}
