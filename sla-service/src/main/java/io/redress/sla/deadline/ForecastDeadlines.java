package io.redress.sla.deadline;

import io.redress.sla.calendar.Calendars;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.clock.domain.QuarterHour;
import io.redress.sla.deadline.domain.Forecast;
import io.redress.sla.deadline.domain.Throughput;
import io.redress.sla.deadline.persistence.DeadlineStore;
import io.redress.sla.deadline.persistence.DeadlineStore.Done;
import io.redress.sla.deadline.persistence.DeadlineStore.Open;
import io.redress.sla.deadline.persistence.DeadlineStore.Overdue;
import io.redress.sla.policy.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says what of the open clocks is likely to be missed, from how many a day were fulfilled of late. */
@ApplicationScoped
public class ForecastDeadlines {

    /** How far back throughput is looked at. */
    static final int DAYS_BACK = 60;

    private static final List<Duration> BOUNDS = List.of(
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(3),
            Duration.ofDays(5),
            Duration.ofDays(10),
            Duration.ofDays(20));

    private final DeadlineStore store;
    private final Calendars calendars;

    ForecastDeadlines(DeadlineStore store, Calendars calendars) {
        this.store = store;
        this.calendars = calendars;
    }

    /** By target; of days only those count on which the company works, from the first one with a fulfilment on. */
    public Found forecast(Instant now) {
        WorkingCalendar calendar = calendars
                .current(Calendars.COMPANY)
                .map(calendars::get)
                .orElseThrow(() -> new IllegalStateException("No company calendar"));
        LocalDate today = calendar.dateOf(now);
        Instant until = today.atStartOfDay(calendar.zone()).toInstant();
        Instant from = today.minusDays(DAYS_BACK).atStartOfDay(calendar.zone()).toInstant();
        List<Done> done = store.done(from, until, calendar.zone());
        LocalDate first = done.stream().map(Done::on).min(LocalDate::compareTo).orElse(today);
        List<LocalDate> workingDays = first.datesUntil(today)
                .filter(date -> calendar.workingDatesBetween(date, date.plusDays(1)) > 0)
                .toList();
        Map<Target, Long> overdue =
                store.overdue().stream().collect(Collectors.toMap(Overdue::target, Overdue::clocks));
        List<Instant> bounds =
                BOUNDS.stream().map(bound -> QuarterHour.from(now.plus(bound))).toList();
        Map<Target, List<Open>> open = store.open(bounds).stream().collect(Collectors.groupingBy(Open::target));
        Map<Target, Forecast> byTarget = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            Throughput throughput = throughput(target, done, workingDays);
            byTarget.put(
                    target,
                    Forecast.of(
                            overdue.getOrDefault(target, 0L),
                            throughput,
                            due(open.getOrDefault(target, List.of()), bounds, new WorkingDays(calendar, now))));
        }
        return new Found(workingDays.isEmpty() ? today : workingDays.getFirst(), today, byTarget);
    }

    private static Throughput throughput(Target target, List<Done> done, List<LocalDate> workingDays) {
        Map<LocalDate, Long> byDate =
                done.stream().filter(each -> each.target() == target).collect(Collectors.toMap(Done::on, Done::clocks));
        return new Throughput(
                workingDays.stream().map(date -> byDate.getOrDefault(date, 0L)).toList());
    }

    private static List<Forecast.Due> due(List<Open> open, List<Instant> bounds, WorkingDays days) {
        List<Forecast.Due> due = new ArrayList<>();
        Instant from = days.now();
        for (int band = 0; band <= bounds.size(); band++) {
            int number = band;
            long clocks = open.stream()
                    .filter(each -> each.band() == number)
                    .mapToLong(Open::clocks)
                    .sum();
            Instant end = open.stream()
                    .filter(each -> each.band() == number)
                    .map(Open::end)
                    .max(Instant::compareTo)
                    .orElse(from);
            Instant to = band < bounds.size() ? bounds.get(band) : end;
            if (band < bounds.size() || clocks > 0) {
                due.add(new Forecast.Due(from, to, clocks, days.until(to)));
            }
            from = to;
        }
        return due;
    }

    /**
     * The forecast of every target.
     *
     * @param from first day whose fulfilments it rests on
     * @param until the day after the last of them
     */
    public record Found(LocalDate from, LocalDate until, Map<Target, Forecast> byTarget) {}

    /** Counts working days ahead, parts of days by their working time. */
    private record WorkingDays(WorkingCalendar calendar, Instant now) {

        private static final Duration FOUR_WEEKS = Duration.ofDays(28);

        double until(Instant to) {
            Instant from = now.minus(FOUR_WEEKS);
            double days = calendar.workingDatesBetween(calendar.dateOf(from), calendar.dateOf(now));
            double usual = calendar.workingTime(from, now).toSeconds() / Math.max(days, 1);
            return usual == 0 ? 0 : calendar.workingTime(now, to).toSeconds() / usual;
        }
    }
}
