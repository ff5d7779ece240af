package io.redress.intake.imports;

import io.redress.intake.imports.domain.ColumnMapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds the columns with times of day that belong to columns with nothing but days. */
final class ClockColumns {

    private static final Pattern CLOCK = Pattern.compile(
            "\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?(?: ?[ap]\\.? ?m\\.?)?(?: ?(?:uhr|h))?|\\d{1,2} ?h ?\\d{2}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FIGURES = Pattern.compile("\\d{4}(?:\\d{2})?|\\d{1,2}\\.\\d{2}(?:\\.\\d{2})?");
    private static final Pattern TIME_OF_DAY = Pattern.compile(".*(?:time|zeit|clock|heure|hora|ora|tijd|erzet)");
    private static final Pattern WITH_CLOCK = Pattern.compile("\\d[:hT]\\d|\\d{9}|\\d{8} \\d{4}");
    private static final double MOST_VALUES = 0.8;

    private ClockColumns() {}

    /**
     * The column with the time of day by that with the day: the one right behind it, or the only one there is.
     *
     * @param days those that are proposed for times
     * @param free those that nothing is found for
     * @param values of each column, those that are not blank
     */
    static Map<String, String> byDay(
            List<String> columns, List<String> days, Set<String> free, Map<String, List<String>> values) {
        var clocks = columns.stream()
                .filter(free::contains)
                .filter(column -> isClock(column, values.get(column)))
                .toList();
        var without = days.stream()
                .filter(day -> day.matches("[^{}]*"))
                .filter(day ->
                        !most(values.get(day), text -> WITH_CLOCK.matcher(text).find()))
                .toList();
        var found = new LinkedHashMap<String, String>();
        without.forEach(day -> {
            var behind = columns.indexOf(day) + 1;
            if (behind < columns.size() && clocks.contains(columns.get(behind))) {
                found.put(day, columns.get(behind));
            } else if (clocks.size() == 1 && without.size() == 1) {
                found.put(day, clocks.getFirst());
            }
        });
        return found;
    }

    private static boolean isClock(String column, List<String> values) {
        if (values.isEmpty() || column.matches(".*[{}].*")) {
            return false;
        }
        var named = TIME_OF_DAY.matcher(ColumnMapping.plain(column)).matches();
        return most(
                values,
                text -> CLOCK.matcher(text).matches()
                        || named && FIGURES.matcher(text).matches());
    }

    private static boolean most(List<String> values, Predicate<String> condition) {
        return values.stream().filter(condition).count() >= values.size() * MOST_VALUES;
    }
}
