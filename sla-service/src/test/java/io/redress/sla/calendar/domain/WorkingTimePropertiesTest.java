package io.redress.sla.calendar.domain;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any calendar, tried on seeded random ones around the switches of awkward zones. */
class WorkingTimePropertiesTest {

    private static final int CALENDARS_PER_ZONE = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Casablanca",
                "America/Sao_Paulo", "Asia/Kathmandu", "America/Havana", "Asia/Tehran", "Antarctica/Troll",
                "Pacific/Chatham", "America/St_Johns", "Asia/Pyongyang", "America/Caracas", "Asia/Gaza",
                "Europe/Dublin", "Pacific/Kiritimati", "Atlantic/Azores", "America/Asuncion", "UTC"
            })
    void agreesWithTheOracle(String zone) {
        Random random = new Random(zone.hashCode());
        for (int i = 0; i < CALENDARS_PER_ZONE; i++) {
            Instant around = someSwitch(ZoneId.of(zone), random);
            CalendarDefinition definition = randomCalendar(ZoneId.of(zone), around, random);
            WorkingCalendar calendar = new WorkingCalendar(definition);
            SecondBySecond oracle = new SecondBySecond(definition);
            Instant from = around.minusSeconds(random.nextInt(200_000));
            Instant to = from.plusSeconds(random.nextInt(300_000));
            long worked = oracle.workedSeconds(from, to);
            assertEquals(worked, calendar.workingTime(from, to).toSeconds(), () -> definition + " " + from + " " + to);
            long wanted = 1 + random.nextInt(40_000);
            assertEquals(
                    oracle.due(from, wanted),
                    calendar.plusWorkingTime(from, Duration.ofSeconds(wanted)),
                    () -> definition + " " + from + " + " + wanted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isAdditiveMonotoneAndConsistent(long seed) {
        Random random = new Random(seed);
        Instant around = Instant.parse("2026-03-29T01:00:00Z");
        WorkingCalendar calendar = new WorkingCalendar(randomCalendar(Calendars.BERLIN, around, random));
        Instant previous = Instant.MIN;
        Instant start = around.minusSeconds(random.nextInt(2_000_000)).plusNanos(random.nextInt(1_000_000_000));
        for (int hours = 1; hours < 400; hours += 1 + random.nextInt(9)) {
            Duration time = Duration.ofHours(hours).plusNanos(random.nextInt(1_000_000_000));
            Instant due = calendar.plusWorkingTime(start, time);
            Instant middle = start.plusSeconds(random.nextInt(4_000_000));
            Instant earlier = previous;
            Duration pause = Duration.ofMinutes(random.nextInt(5_000));
            Instant paused = calendar.plusWorkingTime(start, time, List.of(new Span(start, start.plus(pause))));
            assertAll(
                    () -> assertEquals(time, calendar.workingTime(start, due)),
                    () -> assertTrue(due.isAfter(earlier)),
                    () -> assertTrue(calendar.isWorking(due.minusNanos(1))),
                    () -> assertEquals(
                            calendar.workingTime(start, middle)
                                    .plus(calendar.workingTime(middle, middle.plusSeconds(90_000))),
                            calendar.workingTime(start, middle.plusSeconds(90_000))),
                    () -> assertEquals(
                            calendar.workingTime(start, start.plus(pause)), calendar.workingTime(due, paused)));
            previous = due;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1970, 1999, 2026, 2150})
    void costsTheSameAnswerWhateverWasComputedBefore(int year) {
        WorkingCalendar used = Calendars.golden();
        Instant start = Instant.parse(year + "-05-04T08:00:00Z");
        used.workingTime(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals(
                Calendars.golden().plusWorkingTime(start, Duration.ofHours(9_000)),
                used.plusWorkingTime(start, Duration.ofHours(9_000)));
        assertFalse(used.isWorking(Instant.parse("2026-04-03T10:00:00Z")));
    }

    private static Instant someSwitch(ZoneId zone, Random random) {
        Instant after = Instant.parse("1990-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(14_000)));
        ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return next == null ? after : next.getInstant();
    }

    private static CalendarDefinition randomCalendar(ZoneId zone, Instant around, Random random) {
        Map<DayOfWeek, List<LocalWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, random.nextInt(5) == 0 ? List.of() : randomWindows(random));
        }
        week.put(DayOfWeek.WEDNESDAY, Calendars.windows("10:00", "15:00"));
        LocalDate date = LocalDate.ofInstant(around, zone);
        Map<LocalDate, String> closed = Map.of(date.plusDays(random.nextInt(5) - 2), "closed");
        Map<LocalDate, List<LocalWindow>> overrides = new HashMap<>();
        overrides.put(date.plusDays(random.nextInt(5) - 2), Calendars.windows("20:00", "09:30"));
        List<Span> closures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant from = around.plusSeconds(random.nextInt(400_000) - 200_000);
            closures.add(new Span(from, from.plusSeconds(random.nextInt(150_000))));
        }
        return new CalendarDefinition("random", zone, week, closed, overrides, closures, Holidays.NONE);
    }

    private static List<LocalWindow> randomWindows(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Calendars.windows("00:00", "06:00");
            case 1 -> Calendars.windows("01:30", "02:30", "02:45", "03:15");
            case 2 -> Calendars.windows("08:00", "12:00", "13:30", "24:00");
            case 3 -> Calendars.windows("09:00", "17:00", "22:00", "00:00");
            default -> Calendars.windows("12:00", "23:30");
        };
    }
}
