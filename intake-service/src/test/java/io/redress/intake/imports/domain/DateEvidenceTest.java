package io.redress.intake.imports.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateEvidenceTest {

    @Test
    void oneDateDecidesForTheColumn() {
        var dates = of("03/04/2026", "05/06/2026 10:00", "25/06/2026", "", "n/a");

        assertEquals(Optional.of(DateOrder.DMY), dates.order());
        assertTrue(dates.open().isEmpty());
        assertEquals(Optional.of(DateOrder.MDY), of("03/04/2026", "06/25/2026").order());
        assertEquals(Optional.of(DateOrder.YMD), of("26-04-03", "99-06-25").order());
    }

    @Test
    void datesThatLeaveItOpenSaySo() {
        assertEquals(Optional.of("03/04/2026"), of("03/04/2026", "05/06/2026").open());
        assertEquals(Optional.empty(), of("03/04/2026", "05/06/2026").order());
    }

    @Test
    void dottedDatesAreDayMonthYearUnlessTheyCannotBe() {
        assertEquals(Optional.of(DateOrder.DMY), of("03.04.2026").order());
        assertEquals(Optional.of(DateOrder.MDY), of("03.04.2026", "12.31.2026").order());
    }

    @Test
    void ordersThatExcludeEachOtherAreNamed() {
        var dates = of("25/12/2026", "12/26/2026");

        assertEquals(Optional.of("12/26/2026"), dates.contradiction());
        assertEquals(Optional.empty(), dates.order());
    }

    @Test
    void otherTimesSayNothing() {
        var dates = of("2026-04-03", "1767186309", "3 April 2026");

        assertEquals(Optional.empty(), dates.order());
        assertEquals(Optional.empty(), dates.open());
        assertEquals(Optional.empty(), of("04/04/2026").open());
    }

    private static DateEvidence of(String... values) {
        var dates = new DateEvidence();
        for (var value : values) {
            dates.add(value);
        }
        return dates;
    }
}
