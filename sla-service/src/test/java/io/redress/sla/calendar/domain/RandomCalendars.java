package io.redress.sla.calendar.domain;

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

/** Seeded calendars of every sort, around a change of clocks of an awkward zone. */
final class RandomCalendars {

    static final List<String> ZONES = List.of(
            "Africa/Cairo",
            "Africa/Casablanca",
            "America/Asuncion",
            "America/Caracas",
            "America/Havana",
            "America/New_York",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Antarctica/Troll",
            "Asia/Gaza",
            "Asia/Kathmandu",
            "Asia/Pyongyang",
            "Asia/Tehran",
            "Atlantic/Azores",
            "Australia/Lord_Howe",
            "Europe/Berlin",
            "Europe/Dublin",
            "Pacific/Apia",
            "Pacific/Chatham",
            "Pacific/Kiritimati",
            "UTC");

    private final Random random;

    RandomCalendars(long seed) {
        this.random = new Random(seed);
    }

    /** A calendar and an instant at which its zone changes its offset, if it ever does. */
    record Case(CalendarDefinition definition, Instant around) {

        WorkingCalendar calendar() {
            return new WorkingCalendar(definition);
        }
    }

    Case next() {
        return in(ZONES.get(random.nextInt(ZONES.size())));
    }

    Case in(String zone) {
        Instant around = someSwitch(ZoneId.of(zone));
        return new Case(definition(ZoneId.of(zone), around), around);
    }

    /** Up to so many seconds before or after an instant, not on a whole second. */
    Instant near(Instant instant, int seconds) {
        return instant.plusSeconds(random.nextInt(2 * seconds) - seconds).plusNanos(random.nextInt(1_000_000_000));
    }

    Duration upTo(int seconds) {
        return Duration.ofSeconds(random.nextInt(seconds)).plusNanos(random.nextInt(1_000_000_000));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private Instant someSwitch(ZoneId zone) {
        Instant after = Instant.parse("1990-01-01T00:00:00Z").plus(Duration.ofDays(random.nextInt(14_000)));
        ZoneOffsetTransition next = zone.getRules().nextTransition(after);
        return next == null ? after : next.getInstant();
    }

    private CalendarDefinition definition(ZoneId zone, Instant around) {
        Map<DayOfWeek, List<LocalWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, random.nextInt(5) == 0 ? List.of() : windows());
        }
        week.put(DayOfWeek.WEDNESDAY, Calendars.windows("10:00", "15:00"));
        if (random.nextBoolean()) {
            week.put(DayOfWeek.FRIDAY, Calendars.windows("22:00", "06:00"));
            week.put(DayOfWeek.SATURDAY, Calendars.windows("06:00", "06:30", "23:59:59", "00:00:01"));
            week.put(DayOfWeek.SUNDAY, Calendars.windows("00:00:01", "24:00"));
        }
        LocalDate date = LocalDate.ofInstant(around, zone);
        Map<LocalDate, String> closed = Map.of(date.plusDays(random.nextInt(5) - 2), "closed");
        Map<LocalDate, List<LocalWindow>> overrides = new HashMap<>();
        overrides.put(date.plusDays(random.nextInt(5) - 2), Calendars.windows("20:00", "09:30"));
        overrides.put(date.plusDays(random.nextInt(9) - 4), windows());
        List<Span> closures = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Instant from = around.plusSeconds(random.nextInt(400_000) - 200_000);
            closures.add(new Span(from, from.plusSeconds(random.nextInt(150_000))));
        }
        LocalDate holiday = date.plusDays(random.nextInt(11) - 5);
        Holidays holidays = year -> year == holiday.getYear() ? Map.of(holiday, "holiday") : Map.of();
        return new CalendarDefinition("random", zone, week, closed, overrides, closures, holidays);
    }

    private List<LocalWindow> windows() {
        return switch (random.nextInt(7)) {
            case 0 -> Calendars.windows("00:00", "06:00");
            case 1 -> Calendars.windows("01:30", "02:30", "02:45", "03:15");
            case 2 -> Calendars.windows("08:00", "12:00", "13:30", "24:00");
            case 5 -> Calendars.windows("02:10", "02:20", "02:30", "02:50", "03:00", "03:40");
            case 6 -> Calendars.windows("00:05", "00:20", "00:30", "00:50", "01:00", "01:40", "23:15", "00:00");
            case 3 -> Calendars.windows("09:00", "17:00", "22:00", "00:00");
            default -> Calendars.windows("12:00", "23:30");
        };
    }
}
