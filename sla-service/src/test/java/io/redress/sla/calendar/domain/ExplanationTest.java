package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.at;
import static io.redress.sla.calendar.domain.Calendars.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.calendar.domain.Segment.Kind;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void tellsEverySortOfTimeInItsOrder() {
        CalendarDefinition golden = Calendars.golden().definition();
        WorkingCalendar calendar = new WorkingCalendar(new CalendarDefinition(
                "shop",
                golden.zone(),
                golden.week(),
                golden.closedDates(),
                Map.of(),
                List.of(span("2026-04-02T13:00+02:00", "2026-04-02T14:00+02:00")),
                year -> Map.of(LocalDate.of(2026, 4, 7), "Works outing")));
        List<Segment> told = Explanation.ofWorkingTime(
                calendar,
                at("2026-04-02T12:00+02:00"),
                at("2026-04-08T10:00+02:00"),
                List.of(new Standstill("REPLY", span("2026-04-02T16:00+02:00", "2026-04-02T18:00+02:00"))));
        assertEquals(
                List.of(
                        segment(Kind.WORKING, null, "2026-04-02T12:00+02:00", "2026-04-02T13:00+02:00"),
                        segment(Kind.CLOSURE, null, "2026-04-02T13:00+02:00", "2026-04-02T14:00+02:00"),
                        segment(Kind.WORKING, null, "2026-04-02T14:00+02:00", "2026-04-02T16:00+02:00"),
                        segment(Kind.PAUSE, "REPLY", "2026-04-02T16:00+02:00", "2026-04-02T18:00+02:00"),
                        segment(Kind.OUTSIDE_HOURS, null, "2026-04-02T18:00+02:00", "2026-04-03T00:00+02:00"),
                        segment(Kind.CLOSED_DATE, "closed", "2026-04-03T00:00+02:00", "2026-04-04T00:00+02:00"),
                        segment(Kind.OUTSIDE_HOURS, null, "2026-04-04T00:00+02:00", "2026-04-06T00:00+02:00"),
                        segment(Kind.CLOSED_DATE, "closed", "2026-04-06T00:00+02:00", "2026-04-07T00:00+02:00"),
                        segment(Kind.CLOSED_DATE, "Works outing", "2026-04-07T00:00+02:00", "2026-04-08T00:00+02:00"),
                        segment(Kind.OUTSIDE_HOURS, null, "2026-04-08T00:00+02:00", "2026-04-08T09:00+02:00"),
                        segment(Kind.WORKING, null, "2026-04-08T09:00+02:00", "2026-04-08T10:00+02:00")),
                told);
    }

    @Test
    void aNightThatRunsIntoAClosedDateIsWorkedToItsEnd() {
        WorkingCalendar nights = new WorkingCalendar(new CalendarDefinition(
                "nights",
                Calendars.BERLIN,
                Calendars.everyDay(Calendars.windows("22:00", "06:00")),
                Map.of(LocalDate.of(2026, 6, 2), "closed"),
                Map.of(),
                List.of(),
                Holidays.NONE));
        assertEquals(
                List.of(
                        segment(Kind.WORKING, null, "2026-06-02T00:00+02:00", "2026-06-02T06:00+02:00"),
                        segment(Kind.CLOSED_DATE, "closed", "2026-06-02T06:00+02:00", "2026-06-03T00:00+02:00"),
                        segment(Kind.OUTSIDE_HOURS, null, "2026-06-03T00:00+02:00", "2026-06-03T22:00+02:00")),
                Explanation.ofWorkingTime(
                        nights, at("2026-06-02T00:00+02:00"), at("2026-06-03T22:00+02:00"), List.of()));
    }

    @Test
    void aDateThatTheZoneSkippedIsNotTold() {
        WorkingCalendar apia = Calendars.daily(ZoneId.of("Pacific/Apia"), "09:00", "17:00");
        assertEquals(
                List.of(
                        segment(Kind.OUTSIDE_HOURS, null, "2011-12-29T17:00-10:00", "2011-12-31T09:00+14:00"),
                        segment(Kind.WORKING, null, "2011-12-31T09:00+14:00", "2011-12-31T10:00+14:00")),
                Explanation.ofWorkingTime(apia, at("2011-12-29T17:00-10:00"), at("2011-12-31T10:00+14:00"), List.of()));
    }

    @Test
    void aNightThatASkippedDatePartsIsToldToItsEnd() {
        WorkingCalendar nights = Calendars.daily(ZoneId.of("Pacific/Apia"), "22:00", "06:00");
        assertEquals(
                List.of(
                        segment(Kind.WORKING, null, "2011-12-31T03:00+14:00", "2011-12-31T06:00+14:00"),
                        segment(Kind.OUTSIDE_HOURS, null, "2011-12-31T06:00+14:00", "2011-12-31T07:00+14:00")),
                Explanation.ofWorkingTime(
                        nights, at("2011-12-31T03:00+14:00"), at("2011-12-31T07:00+14:00"), List.of()));
    }

    @Test
    void elapsedTimeIsToldWithItsPauses() {
        assertEquals(
                List.of(
                        segment(Kind.ELAPSED, null, "2026-06-02T10:00+02:00", "2026-06-02T11:00+02:00"),
                        segment(Kind.PAUSE, "ONE", "2026-06-02T11:00+02:00", "2026-06-02T12:00+02:00"),
                        segment(Kind.PAUSE, "TWO", "2026-06-02T12:00+02:00", "2026-06-02T14:00+02:00"),
                        segment(Kind.ELAPSED, null, "2026-06-02T14:00+02:00", "2026-06-02T15:00+02:00")),
                Explanation.ofElapsedTime(
                        at("2026-06-02T10:00+02:00"),
                        at("2026-06-02T15:00+02:00"),
                        List.of(
                                new Standstill("ONE", span("2026-06-02T11:00+02:00", "2026-06-02T13:00+02:00")),
                                new Standstill("TWO", span("2026-06-02T12:00+02:00", "2026-06-02T14:00+02:00")))));
    }

    @Test
    void whatLiesVeryFarAwayIsToldAsOneStretch() {
        WorkingCalendar golden = Calendars.golden();
        List<Segment> told = Explanation.ofWorkingTime(
                golden, at("2026-06-02T10:00+02:00"), at("2036-06-02T10:00+02:00"), List.of());
        assertEquals(Kind.NOT_DETAILED, told.getLast().kind());
        assertEquals(at("2036-06-02T10:00+02:00"), told.getLast().to());
        for (int i = 1; i < told.size(); i++) {
            assertEquals(told.get(i - 1).to(), told.get(i).from());
        }
        assertEquals(
                List.of(),
                Explanation.ofElapsedTime(told.getLast().to(), told.getFirst().from(), List.of()));
    }

    private static Segment segment(Kind kind, String name, String from, String to) {
        return new Segment(kind, name, at(from), at(to));
    }
}
