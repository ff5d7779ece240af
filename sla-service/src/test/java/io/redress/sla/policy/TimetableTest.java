package io.redress.sla.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {

    private final Timetable timetable = new Timetable(List.of(
            entry(3, "2026-06-01T00:00:00Z"),
            entry(1, "1970-01-01T00:00:00Z"),
            entry(2, "2026-09-01T00:00:00Z"),
            entry(4, "2026-06-01T00:00:00Z")));

    @ParameterizedTest
    @CsvSource({
        "1960-01-01T00:00:00Z, 1",
        "2026-05-31T23:59:59Z, 1",
        "2026-06-01T00:00:00Z, 4",
        "2026-08-31T23:59:59Z, 4",
        "2026-09-01T00:00:00Z, 2"
    })
    void theVersionInForce(Instant at, int version) {
        assertEquals(version, timetable.inForceAt(at).version());
    }

    private static Timetable.Entry entry(int version, String from) {
        return new Timetable.Entry(new VersionRef("default", version), Instant.parse(from));
    }
}
