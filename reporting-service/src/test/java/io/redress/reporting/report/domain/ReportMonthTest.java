package io.redress.reporting.report.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.reporting.report.domain.ReportMonth.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMonthTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11, Europe/Berlin, 2026-10-31T23:00:00Z, 2026-11-30T23:00:00Z",
        "2026-10, Europe/Berlin, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z",
        "2026-03, Europe/Berlin, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
        "2026-12, America/New_York, 2026-12-01T05:00:00Z, 2027-01-01T05:00:00Z",
        "2024-02, UTC, 2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
        "2018-11, America/Sao_Paulo, 2018-11-01T03:00:00Z, 2018-12-01T02:00:00Z"
    })
    void startsAndEndsInTheCompanysZone(YearMonth month, ZoneId zone, Instant from, Instant to) {
        assertEquals(new Period(from, to), new ReportMonth(month, zone).period());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T22:59:59Z, FUTURE",
        "2026-10-31T23:00:00Z, RUNNING",
        "2026-11-30T22:59:59Z, RUNNING",
        "2026-11-30T23:00:00Z, OVER"
    })
    void knowsHowFarItHasCome(Instant now, Standing standing) {
        assertEquals(standing, new ReportMonth(YearMonth.of(2026, 11), ZoneId.of("Europe/Berlin")).standingAt(now));
    }

    @Test
    void followsTheMonthBefore() {
        ZoneId zone = ZoneId.of("Europe/Berlin");

        assertEquals(
                new ReportMonth(YearMonth.of(2025, 12), zone), new ReportMonth(YearMonth.of(2026, 1), zone).previous());
        assertEquals(
                new ReportMonth(YearMonth.of(2026, 12), zone),
                ReportMonth.at(Instant.parse("2026-11-30T23:30:00Z"), zone));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItStarts() {
        Instant now = Instant.parse("2026-11-01T00:00:00Z");

        assertThrows(IllegalArgumentException.class, () -> new Period(now, now));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-10-31T23:00:00Z",
        "2026-11-01T00:00:00Z, 2026-11-01T00:00:00Z",
        "2026-11-01T00:00:00+02:00, 2026-10-31T22:00:00Z",
        "2026-11-01T00:00:00,",
        "2026-13-01,",
        "yesterday,",
        "+999999-01-01,",
        "1066-10-14,"
    })
    void readsDatesAndInstants(String text, Instant instant) {
        assertEquals(Optional.ofNullable(instant), PeriodBound.parse(text, ZoneId.of("Europe/Berlin")));
    }

    @ParameterizedTest
    @CsvSource({"12, 10, 2, 0.2000", "5, 10, -5, -0.5000", "3, 0, 3,", "0, 0, 0,"})
    void comparesWithTheMonthBefore(long current, long previous, long change, BigDecimal ratio) {
        Trend trend = new Trend(current, previous);

        assertEquals(change, trend.change());
        assertEquals(Optional.ofNullable(ratio), trend.ratio());
    }
}
