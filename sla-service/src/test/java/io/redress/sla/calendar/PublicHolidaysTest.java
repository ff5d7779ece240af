package io.redress.sla.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.calendar.domain.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    private final PublicHolidays publicHolidays = new PublicHolidays();

    @ParameterizedTest
    @CsvSource({
        "DE, ,      2026-10-03, German Unity Day",
        "DE, ,      2026-01-06,",
        "DE, by,    2026-01-06, Epiphany",
        "DE, BY,    2026-01-06, Epiphany",
        "de, DE-BY, 2026-01-06, Epiphany",
        "DE, by,    2026-08-08,",
        "DE, by-ag, 2026-08-08, Peace Festival",
        "DE, by-ag, 2026-01-06, Epiphany",
        "US, ,      2026-07-03, Independence Day",
        "US, ,      2026-07-04, Independence Day",
        "US, ,      2027-12-31, New Year",
        "US, ,      2028-01-01, New Year",
        "GB, eng,   2026-08-31, Summer Bank Holiday",
        "GB, ,      2026-12-28, Boxing Day"
    })
    void closesAndNames(String country, String region, LocalDate date, String name) {
        List<String> path = region == null
                ? List.of()
                : publicHolidays.pathOf(country, region).orElseThrow();
        Holidays holidays = publicHolidays.of(country, path);
        String found = holidays.inYear(date.getYear()).get(date);
        assertEquals(
                name,
                name == null || found == null ? found : found.substring(0, Math.min(name.length(), found.length())));
    }

    @Test
    void whatIsNoRegionLeadsNowhere() {
        assertEquals(Optional.empty(), publicHolidays.pathOf("DE", "zz"));
        assertEquals(Optional.empty(), publicHolidays.pathOf("DE", "by-zz"));
        assertEquals(Optional.empty(), publicHolidays.pathOf("DE", "US-ny"));
        assertEquals(Optional.empty(), publicHolidays.pathOf("DE", ""));
        assertEquals(Optional.of(List.of("by", "ag")), publicHolidays.pathOf("DE", "DE-BY-AG"));
    }
}
