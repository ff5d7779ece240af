package io.redress.sla.calendar.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Windows on and before every date on which one of twenty awkward zones changed its clocks, against transitions.csv. */
class TransitionsTest {

    private static final List<String> LINES = lines();
    private static final String[] COLUMNS = LINES.getFirst().split(",");

    static Stream<String> zones() {
        return rows().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void windowsLastAsLongAsTheTableSays(String zone) {
        List<String> wrong = new ArrayList<>();
        for (int column = 2; column < COLUMNS.length; column++) {
            String[] bounds = COLUMNS[column].split("-");
            WorkingCalendar calendar = Calendars.daily(ZoneId.of(zone), bounds);
            for (String[] row : rows().get(zone)) {
                LocalDate date = LocalDate.parse(row[1]);
                Duration told = Duration.ofSeconds(Long.parseLong(row[column]));
                Duration found = lengthOn(calendar, date);
                if (!found.equals(told)) {
                    wrong.add(date + " " + COLUMNS[column] + ": " + told + " but " + found);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @MethodSource("zones")
    void whatIsCountedInAWindowIsDueAtItsEnd(String zone) {
        for (int column = 2; column < COLUMNS.length; column++) {
            WorkingCalendar calendar = Calendars.daily(ZoneId.of(zone), COLUMNS[column].split("-"));
            for (String[] row : rows().get(zone)) {
                for (Span span : calendar.workingSpansOf(LocalDate.parse(row[1]))) {
                    assertEquals(span.length(), calendar.workingTime(span.from(), span.to()), () -> zone + " " + span);
                    assertEquals(
                            span.to(), calendar.plusWorkingTime(span.from(), span.length()), () -> zone + " " + span);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void theClockRoundNothingIsLostOrDoubled(String zone) {
        WorkingCalendar calendar = Calendars.roundTheClock(ZoneId.of(zone));
        for (String[] row : rows().get(zone)) {
            LocalDate date = LocalDate.parse(row[1]);
            Span around = new Span(
                    date.minusDays(2).atStartOfDay(calendar.zone()).toInstant(),
                    date.plusDays(3).atStartOfDay(calendar.zone()).toInstant());
            assertEquals(around.length(), calendar.workingTime(around.from(), around.to()), () -> zone + " " + date);
        }
    }

    private static Duration lengthOn(WorkingCalendar calendar, LocalDate date) {
        return calendar.workingSpansOf(date).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
    }

    private static Map<String, List<String[]>> rows() {
        return LINES.stream()
                .skip(1)
                .map(line -> line.split(","))
                .collect(groupingBy(row -> row[0], TreeMap::new, toList()));
    }

    private static List<String> lines() {
        try (InputStream file = TransitionsTest.class.getResourceAsStream("/transitions.csv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
