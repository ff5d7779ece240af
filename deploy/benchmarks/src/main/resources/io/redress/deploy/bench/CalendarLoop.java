import io.redress.sla.calendar.domain.CalendarDefinition;
import io.redress.sla.calendar.domain.LocalWindow;
import io.redress.sla.calendar.domain.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Computes with a calendar on one core, as P11 asks: run as a source file with sla-service's classes on the path.
 * Arguments: warm-up in seconds, rounds, seconds per measurement. Prints a line per measurement: span in days, and
 * computations per second, half of them due instants, half working times.
 */
class CalendarLoop {

    private static final int[] SPANS = {30, 5, 1826};
    private static final int STARTS = 4_096;

    private static long sink;

    public static void main(String[] arguments) {
        Instant[] starts = starts();
        WorkingCalendar calendar = calendar();
        for (int span : SPANS) {
            perSecond(calendar, starts, span, Integer.parseInt(arguments[0]) / (double) SPANS.length);
        }
        for (int round = 0; round < Integer.parseInt(arguments[1]); round++) {
            for (int span : SPANS) {
                System.out.println(span + " " + perSecond(calendar, starts, span, Integer.parseInt(arguments[2])));
            }
        }
        if (sink == 0) {
            throw new IllegalStateException("Nothing was computed.");
        }
    }

    private static double perSecond(WorkingCalendar calendar, Instant[] starts, int days, double seconds) {
        Duration span = Duration.ofDays(days);
        Duration work = Duration.ofHours(days * 40L / 7);
        long begin = System.nanoTime();
        long end = begin + (long) (seconds * 1e9);
        long count = 0;
        do {
            for (Instant start : starts) {
                sink += calendar.workingTime(start, start.plus(span)).toSeconds();
                sink += calendar.plusWorkingTime(start, work).getEpochSecond();
            }
            count += 2L * starts.length;
        } while (System.nanoTime() < end);
        return count * 1e9 / (System.nanoTime() - begin);
    }

    /** Nine to five with a break, ten holidays a year, in a zone that changes its clocks. */
    private static WorkingCalendar calendar() {
        Map<DayOfWeek, List<LocalWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(
                    DayOfWeek.of(day), List.of(LocalWindow.parse("09:00", "12:30"), LocalWindow.parse("13:00", "17:30")));
        }
        return new WorkingCalendar(new CalendarDefinition(
                "bench", ZoneId.of("Europe/Berlin"), week, Map.of(), Map.of(), List.of(), CalendarLoop::holidays));
    }

    private static Map<LocalDate, String> holidays(int year) {
        Map<LocalDate, String> dates = new HashMap<>();
        for (int month = 1; month <= 10; month++) {
            dates.put(LocalDate.of(year, month, 1 + month), "holiday");
        }
        return dates;
    }

    private static Instant[] starts() {
        Random random = new Random(11);
        Instant[] starts = new Instant[STARTS];
        for (int i = 0; i < STARTS; i++) {
            starts[i] = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(150_000_000));
        }
        return starts;
    }
}
