package io.redress.escalation.deadline.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    /** A clock is written target:cycle:state:day due, with a trailing ! once it is fulfilled. */
    @ParameterizedTest(name = "{0} in cycle {1}: {2} on {3}, breached {4}")
    @CsvSource(nullValues = "-", textBlock = """
            -,                                                         1, -,               -, false
            RESOLUTION:1:RUNNING:5,                                    1, RESOLUTION,      5, false
            RESOLUTION:1:RUNNING:5 ACKNOWLEDGEMENT:1:RUNNING:2,        1, ACKNOWLEDGEMENT, 2, false
            RESOLUTION:1:RUNNING:5 ACKNOWLEDGEMENT:1:MET:2!,           1, RESOLUTION,      5, false
            RESOLUTION:1:RUNNING:5 ACKNOWLEDGEMENT:1:BREACHED:2,       1, ACKNOWLEDGEMENT, 2, true
            RESOLUTION:1:RUNNING:5 ACKNOWLEDGEMENT:1:BREACHED:2!,      1, RESOLUTION,      5, true
            RESOLUTION:1:PAUSED:-,                                     1, -,               -, false
            RESOLUTION:1:CANCELLED:5,                                  1, -,               -, false
            ANALYSIS:1:NOT_APPLICABLE:-,                               1, -,               -, false
            RESOLUTION:1:BREACHED:5 RESOLUTION:2:RUNNING:9,            2, RESOLUTION,      9, false
            """)
    void theEarliestOutstandingClockOfTheCycleIsNext(
            String clocks, int cycle, String target, Integer day, boolean breached) {
        List<TrackedClock> tracked = clocks == null
                ? List.of()
                : Arrays.stream(clocks.split(" ")).map(DeadlineTest::clock).toList();

        assertEquals(new Deadline(day == null ? null : at(day), target, breached), Deadline.of(tracked, cycle));
    }

    private static TrackedClock clock(String text) {
        boolean fulfilled = text.endsWith("!");
        String[] parts = text.replace("!", "").split(":");
        Instant dueAt = parts[3].equals("-") ? null : at(Integer.parseInt(parts[3]));
        return new TrackedClock(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)),
                parts[0],
                Integer.parseInt(parts[1]),
                1,
                ClockState.valueOf(parts[2]),
                dueAt,
                fulfilled);
    }

    private static Instant at(int day) {
        return DAY.plusSeconds(86_400L * day);
    }
}
