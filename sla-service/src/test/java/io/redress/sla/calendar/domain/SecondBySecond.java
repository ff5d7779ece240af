package io.redress.sla.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The slow truth: asks of every single second whether it is working time. Shares nothing with the engine. */
final class SecondBySecond {

    private final CalendarDefinition calendar;

    SecondBySecond(CalendarDefinition calendar) {
        this.calendar = calendar;
    }

    long workedSeconds(Instant from, Instant to) {
        long seconds = 0;
        for (Instant each = from; each.isBefore(to); each = each.plusSeconds(1)) {
            if (isWorking(each)) {
                seconds++;
            }
        }
        return seconds;
    }

    Instant due(Instant start, long seconds, List<Span> pauses) {
        Instant each = start;
        long left = seconds;
        while (left > 0) {
            if (isWorking(each) && !isPaused(each, pauses)) {
                left--;
            }
            each = each.plusSeconds(1);
        }
        return each;
    }

    private static boolean isPaused(Instant instant, List<Span> pauses) {
        return pauses.stream().anyMatch(pause -> !instant.isBefore(pause.from()) && instant.isBefore(pause.to()));
    }

    private boolean isWorking(Instant instant) {
        if (calendar.closures().stream()
                .anyMatch(closure -> !instant.isBefore(closure.from()) && instant.isBefore(closure.to()))) {
            return false;
        }
        LocalDate date = LocalDate.ofInstant(instant, calendar.zone());
        return coveredBy(date, instant)
                || coveredBy(date.minusDays(1), instant)
                || coveredBy(date.minusDays(2), instant);
    }

    private boolean coveredBy(LocalDate date, Instant instant) {
        boolean skipped =
                date.atTime(12, 0).atZone(calendar.zone()).toLocalDate().isAfter(date);
        boolean holiday = calendar.holidays().inYear(date.getYear()).containsKey(date);
        if (skipped || holiday || calendar.closedDates().containsKey(date)) {
            return false;
        }
        List<LocalWindow> override = calendar.overrides().get(date);
        List<LocalWindow> windows =
                override != null ? override : calendar.week().get(date.getDayOfWeek());
        return windows.stream()
                .anyMatch(window ->
                        !instant.isBefore(real(date, window.from())) && instant.isBefore(real(date, window.to())));
    }

    private Instant real(LocalDate date, int second) {
        return date.atStartOfDay().plusSeconds(second).atZone(calendar.zone()).toInstant();
    }
}
