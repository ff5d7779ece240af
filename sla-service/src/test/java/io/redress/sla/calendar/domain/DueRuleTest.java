package io.redress.sla.calendar.domain;

import static io.redress.sla.calendar.domain.Calendars.at;
import static io.redress.sla.calendar.domain.Calendars.span;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person has set, what was promised, and windows at the edges of what a zone knows. */
class DueRuleTest {

    private static final Instant START = at("2026-06-01T09:00+02:00");
    private static final Instant SET_AT = at("2026-06-01T12:00+02:00");
    private static final Instant SET_TO = at("2026-06-02T12:00+02:00");

    private final WorkingCalendar golden = Calendars.golden();

    @ParameterizedTest
    @CsvSource({
        "before it was set,             09:30, 12:00, 2026-06-02T12:00+02:00, 2026-06-02T12:00+02:00",
        "across when it was set,        11:00, 14:00, 2026-06-02T14:00+02:00, 2026-06-02T14:00+02:00",
        "after,                         13:00, 16:00, 2026-06-02T15:00+02:00, 2026-06-02T15:00+02:00",
        "over the close,                16:00, 20:00, 2026-06-02T13:00+02:00, 2026-06-02T16:00+02:00",
        "outside working time,          18:00, 20:00, 2026-06-02T12:00+02:00, 2026-06-02T14:00+02:00"
    })
    void anOverrideMovesByThePausesAfterItAsItsBasisAsks(
            String why, String from, String to, String business, String elapsed) {
        List<Span> pauses = List.of(span("2026-06-01T" + from + "+02:00", "2026-06-01T" + to + "+02:00"));
        assertEquals(at(business), overridden(new DueRule.BusinessDays(5)).dueAt(golden, START, pauses), why);
        assertEquals(
                at(business),
                overridden(new DueRule.BusinessTime(Duration.ofHours(1))).dueAt(golden, START, pauses),
                why);
        assertEquals(
                at(elapsed),
                overridden(new DueRule.Elapsed(Duration.ofHours(1))).dueAt(golden, START, pauses),
                why);
    }

    @Test
    void anOverrideOutsideWorkingTimeStaysThereUntilAPauseWithWorkMovesIt() {
        Instant sunday = at("2026-06-07T12:00+02:00");
        DueRule rule = new DueRule.Overridden(sunday, SET_AT, new DueRule.BusinessDays(5));
        assertEquals(sunday, rule.dueAt(golden, START, List.of()));
        assertEquals(
                at("2026-06-08T10:00+02:00"),
                rule.dueAt(
                        golden,
                        START,
                        List.of(
                                span("2026-06-06T09:00+02:00", "2026-06-06T10:00+02:00"),
                                span("2026-06-03T09:00+02:00", "2026-06-03T10:00+02:00"))));
        assertEquals(sunday, rule.dueAt(golden, START, List.of(new Span(sunday, sunday.plusSeconds(200_000)))));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,     2026-06-05, 2026-06-06T00:00:00+02:00",
        "Europe/Berlin,     2026-03-29, 2026-03-30T00:00:00+02:00",
        "America/Sao_Paulo, 2018-11-03, 2018-11-04T01:00:00-02:00",
        "Pacific/Apia,      2011-12-29, 2011-12-31T00:00:00+14:00",
        "America/Havana,    2026-10-31, 2026-11-01T00:00:00-04:00"
    })
    void aPromiseEndsWithItsDateInTheCalendarsZone(ZoneId zone, LocalDate date, String end) {
        DueRule promise = new DueRule.EndOfDate(date);
        Instant start = at("2011-01-01T00:00:00Z");
        List<Span> pauses = List.of(new Span(start, start.plusSeconds(1_000_000)));
        assertEquals(at(end), promise.dueAt(Calendars.daily(zone, "09:00", "17:00"), start, pauses));
    }

    @Test
    void everyRuleSaysWhatItCounts() {
        assertEquals(Basis.ELAPSED, new DueRule.Elapsed(Duration.ZERO).basis());
        assertEquals(Basis.BUSINESS_TIME, new DueRule.BusinessTime(Duration.ZERO).basis());
        assertEquals(Basis.BUSINESS_DAYS, new DueRule.BusinessDays(1).basis());
        assertEquals(Basis.ELAPSED, new DueRule.EndOfDate(LocalDate.EPOCH).basis());
        assertEquals(
                Basis.BUSINESS_DAYS, overridden(new DueRule.BusinessDays(1)).basis());
    }

    /** Toronto left out the time from 23:30 to 00:30 in the night after 1919-03-30. */
    @Test
    void aWindowThatAGapTurnsRoundHidesNothingOfTheNextDate() {
        ZoneId toronto = ZoneId.of("America/Toronto");
        LocalDate date = LocalDate.of(1919, 3, 30);
        CalendarDefinition plain = Calendars.daily(toronto, "09:00", "17:00").definition();
        WorkingCalendar calendar = new WorkingCalendar(new CalendarDefinition(
                "toronto",
                toronto,
                plain.week(),
                Map.of(),
                Map.of(
                        date,
                        Calendars.windows("23:45", "00:35"),
                        date.plusDays(1),
                        Calendars.windows("00:30", "01:00")),
                List.of(),
                Holidays.NONE));
        assertEquals(
                Duration.ofMinutes(30),
                calendar.workingTime(
                        date.atTime(20, 0).atZone(toronto).toInstant(),
                        date.plusDays(1).atTime(12, 0).atZone(toronto).toInstant()));
    }

    @ParameterizedTest
    @CsvSource({
        "1700-01-01T00:00:00Z, 2026-06-01T12:00:00+02:00, 2026-06-01T13:30+02:00",
        "2026-06-01T10:00:00+02:00, 2026-06-01T11:00:00+02:00, 2026-06-01T11:30+02:00"
    })
    void aClosureMayBeginBeforeWhatCalendarsCover(String from, String to, String due) {
        assertEquals(at(due), closed(span(from, to)).plusWorkingTime(START, Duration.ofMinutes(90)));
    }

    @Test
    void aClosureMayEndAfterWhatCalendarsCover() {
        WorkingCalendar calendar = closed(span("2026-06-01T10:00:00+02:00", "2300-01-01T00:00:00Z"));
        assertEquals(Duration.ofHours(1), calendar.workingTime(START, Instant.parse("2190-01-01T00:00:00Z")));
    }

    private static WorkingCalendar closed(Span closure) {
        CalendarDefinition plain =
                Calendars.daily(Calendars.BERLIN, "09:00", "17:00").definition();
        return new WorkingCalendar(new CalendarDefinition(
                "closed", plain.zone(), plain.week(), Map.of(), Map.of(), List.of(closure), Holidays.NONE));
    }

    private static DueRule overridden(DueRule computed) {
        return new DueRule.Overridden(SET_TO, SET_AT, computed);
    }
}
