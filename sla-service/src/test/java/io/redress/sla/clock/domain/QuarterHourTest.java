package io.redress.sla.clock.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quarter hours, before the epoch too, and why they serve for hours and days of every zone. */
class QuarterHourTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T09:00:00Z,        2026-11-23T09:00:00Z, 2026-11-23T09:00:00Z",
        "2026-11-23T09:00:00.000001Z, 2026-11-23T09:00:00Z, 2026-11-23T09:15:00Z",
        "2026-11-23T09:14:59.999999Z, 2026-11-23T09:00:00Z, 2026-11-23T09:15:00Z",
        "1969-12-31T23:59:59Z,        1969-12-31T23:45:00Z, 1970-01-01T00:00:00Z",
        "1969-12-31T23:44:59.5Z,      1969-12-31T23:30:00Z, 1969-12-31T23:45:00Z"
    })
    void theOneBegunAndTheOneToCome(Instant instant, Instant begun, Instant next) {
        assertEquals(begun, QuarterHour.of(instant));
        assertEquals(next, QuarterHour.from(instant));
    }

    @Test
    void hoursAndDaysOfEveryZoneBeginWithOne() {
        for (String id : TimeZone.getAvailableIDs()) {
            ZoneId zone = TimeZone.getTimeZone(id).toZoneId();
            for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2040; day = day.plusMonths(1)) {
                ZonedDateTime midnight = day.atStartOfDay(zone);
                assertEquals(midnight.toInstant(), QuarterHour.of(midnight.toInstant()), id);
            }
            for (ZoneOffsetTransition change : zone.getRules().getTransitions()) {
                if (change.getDateTimeBefore().getYear() >= 1973) {
                    assertEquals(0, change.getOffsetAfter().getTotalSeconds() % 900, id);
                }
            }
        }
    }
}
