package io.redress.intake.imports.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      2020-03-18                | 2020-03-18T04:00:00Z
      2020-01-18                | 2020-01-18T05:00:00Z
      2020-03-18T12:00:00       | 2020-03-18T16:00:00Z
      2020-03-18 12:00          | 2020-03-18T16:00:00Z
      2020-03-18T12:00:00Z      | 2020-03-18T12:00:00Z
      2020-03-18T12:00:00+01:00 | 2020-03-18T11:00:00Z
      03/18/2020                | 2020-03-18T04:00:00Z
      """)
    void timesAreReadInTheZoneOfTheMapping(String text, Instant instant) {
        assertEquals(
                instant,
                new Times(NEW_YORK, List.of("MM/dd/yyyy"), null).read(text).instant());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      31.12.2025                          | 2025-12-30T23:00:00Z
      31.12.25                            | 2025-12-30T23:00:00Z
      1.2.2026 8:05                       | 2026-02-01T07:05:00Z
      01.02.2026, 08:05:09 Uhr            | 2026-02-01T07:05:09Z
      12/31/2025 11:05 PM                 | 2025-12-31T22:05:00Z
      12/31/2025 12:05:30 a.m.            | 2025-12-30T23:05:30Z
      12/31/2025 1:05PM                   | 2025-12-31T12:05:00Z
      31/12/2025 14:05                    | 2025-12-31T13:05:00Z
      31-12-2025                          | 2025-12-30T23:00:00Z
      2025/12/31 14:05                    | 2025-12-31T13:05:00Z
      2025.12.31                          | 2025-12-30T23:00:00Z
      20251231                            | 2025-12-30T23:00:00Z
      20251231140509                      | 2025-12-31T13:05:09Z
      20251231T140509Z                    | 2025-12-31T14:05:09Z
      31 Dec 2025                         | 2025-12-30T23:00:00Z
      31-Dec-2025 14:05                   | 2025-12-31T13:05:00Z
      31-DEC-25                           | 2025-12-30T23:00:00Z
      Dec 31, 2025                        | 2025-12-30T23:00:00Z
      December 31st, 2025 2:05 pm         | 2025-12-31T13:05:00Z
      31. Dezember 2025                   | 2025-12-30T23:00:00Z
      18. März 2025 um 14:05 Uhr          | 2025-03-18T13:05:00Z
      18. Mär. 2025                       | 2025-03-17T23:00:00Z
      Mi., 31. Dez. 2025 14:05            | 2025-12-31T13:05:00Z
      Wed, 31 Dec 2025 14:05:09 +0100     | 2025-12-31T13:05:09Z
      Wednesday, December 31, 2025        | 2025-12-30T23:00:00Z
      Wed Dec 31 14:05:09 CET 2025        | 2025-12-31T13:05:09Z
      Wed, 31 Dec 2025 13:05:09 GMT       | 2025-12-31T13:05:09Z
      2025-12-31T14:05:09.123456+01:00    | 2025-12-31T13:05:09.123456Z
      2025-12-31T14:05:09,5Z              | 2025-12-31T14:05:09.500Z
      2025-12-31 14:05:09 UTC             | 2025-12-31T14:05:09Z
      2025-12-31 14:05:09+0100            | 2025-12-31T13:05:09Z
      2025-12-31 14:05:09 +01             | 2025-12-31T13:05:09Z
      2025-12-31T14:05+01:00[Europe/Berlin] | 2025-12-31T13:05:00Z
      31.12.2025 14:05 MEZ                | 2025-12-31T13:05:00Z
      1. Juli 2025 14:05 MESZ             | 2025-07-01T12:05:00Z
      31/Dec/25 2:05 PM                   | 2025-12-31T13:05:00Z
      31/Dec/2025:14:05:09 +0100          | 2025-12-31T13:05:09Z
      31DEC2025                           | 2025-12-30T23:00:00Z
      31DEC2025:14:05:09.00               | 2025-12-31T13:05:09Z
      2025-12-31 14:05:09 GMT+1           | 2025-12-31T13:05:09Z
      2025-12-31 14:05:09 UTC+01:00       | 2025-12-31T13:05:09Z
      2025-12-31 14:05:09 Europe/Berlin   | 2025-12-31T13:05:09Z
      2025-12-31T07:05:09-06:00[America/El_Salvador] | 2025-12-31T13:05:09Z
      2025-12-31 02:05:09.123 PM          | 2025-12-31T13:05:09.123Z
      2025-12-31 08:05:09 EST             | 2025-12-31T13:05:09Z
      Wed Dec 31 2025 14:05:09 GMT+0100 (MEZ) | 2025-12-31T13:05:09Z
      Wed Dec 31 13:05:09 +0000 2025      | 2025-12-31T13:05:09Z
      Wed Dec 31 14:05:09 2025            | 2025-12-31T13:05:09Z
      /Date(1767186309000+0100)/          | 2025-12-31T13:05:09Z
      2025-12-31T14:05:09 +01:00          | 2025-12-31T13:05:09Z
      2025-1-5                            | 2025-01-04T23:00:00Z
      20.11.2025 14.05 Uhr                | 2025-11-20T13:05:00Z
      20.11.2025, 14.05.09                | 2025-11-20T13:05:09Z
      Do, 20.11.25 um 14 Uhr              | 2025-11-20T13:00:00Z
      Nov 20, 2025 2 PM                   | 2025-11-20T13:00:00Z
      2025-11-20 24:00                    | 2025-11-20T23:00:00Z
      31.12.2025 24:00:00                 | 2025-12-31T23:00:00Z
      2025-12-31T24:00:00Z                | 2026-01-01T00:00:00Z
      20251231 240000                     | 2025-12-31T23:00:00Z
      202512312400                        | 2025-12-31T23:00:00Z
      2025-W47-4                          | 2025-11-19T23:00:00Z
      2025-W47-4T14:05:09Z                | 2025-11-20T14:05:09Z
      2025-324                            | 2025-11-19T23:00:00Z
      2025-324T14:05:09+01:00             | 2025-11-20T13:05:09Z
      20 novembre 2025 à 14h05            | 2025-11-20T13:05:00Z
      jeudi 20 nov. 2025 14 h 05          | 2025-11-20T13:05:00Z
      1er décembre 2025                   | 2025-11-30T23:00:00Z
      20 août 2025 14h                    | 2025-08-20T12:00:00Z
      jueves, 20 de noviembre de 2025 14:05 | 2025-11-20T13:05:00Z
      20 nov 2025, 2:05 p. m.             | 2025-11-20T13:05:00Z
      20 novembre 2025 alle ore 14:05     | 2025-11-20T13:05:00Z
      3 mei 2025 14:05 uur                | 2025-05-03T12:05:00Z
      20 listopada 2025 r. godz. 14:05    | 2025-11-20T13:05:00Z
      20 ноября 2025 г. 14:05             | 2025-11-20T13:05:00Z
      2025. november 20. 14:05            | 2025-11-20T13:05:00Z
      20. marraskuuta 2025 klo 14.05      | 2025-11-20T13:05:00Z
      2025年11月20日 14:05                | 2025-11-20T13:05:00Z
      2025年11月20日14時05分09秒          | 2025-11-20T13:05:09Z
      2025년 11월 20일 14시 5분           | 2025-11-20T13:05:00Z
      1767186309                          | 2025-12-31T13:05:09Z
      1767186309.5                        | 2025-12-31T13:05:09.500Z
      1767186309123                       | 2025-12-31T13:05:09.123Z
      1767186309123456                    | 2025-12-31T13:05:09.123456Z
      """)
    void timesAreReadInManyForms(String text, Instant instant) {
        var read = new Times(BERLIN, List.of(), null).read(text);

        assertEquals(instant, read.instant(), () -> text + ": " + read.problem());
        assertNull(read.note());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2020-02-30",
                "30.02.2026",
                "31/11/2026",
                "13/13/2026",
                "25:00",
                "2026-01-01 25:00",
                "-99999-02-01",
                "+999999-02-01T12:00:00Z",
                "12345",
                "0000-00-00",
                "31.12.2026 14:05 13:00 PM",
                "N/A",
                "Mayor 3 2026",
                "2026-11-20 24:01",
                "2026-02-29 24:00",
                "2026-W54-1",
                "2026-366",
                "20 novembro novembro 2026",
                "20 listopad listopada",
                "2026-13-01"
            })
    void whatIsNoTimeIsSaid(String text) {
        var read = new Times(BERLIN, List.of(), null).read(text);

        assertNull(read.instant(), text);
        assertNotNull(read.problem());
    }

    @Test
    void aDateThatMayMeanTwoDaysIsNotGuessed() {
        var read = new Times(BERLIN, List.of(), null).read("03/04/2026 10:00");

        assertEquals("may mean 2026-04-03 or 2026-03-04; say dateOrder", read.problem());
        assertEquals("2026-04-03T08:00:00Z", read(DateOrder.DMY, "03/04/2026 10:00"));
        assertEquals("2026-03-04T09:00:00Z", read(DateOrder.MDY, "03/04/2026 10:00"));
        assertEquals("2003-04-25T22:00:00Z", read(DateOrder.YMD, "03-04-26"));
    }

    @Test
    void aDateThatMeansTheSameEitherWayIsRead() {
        assertEquals("2026-04-03T22:00:00Z", read(null, "04/04/2026"));
    }

    @Test
    void aDateInAnotherOrderThanIsSaidIsWrong() {
        assertEquals(
                "is no date in the order MDY",
                new Times(BERLIN, List.of(), DateOrder.MDY).read("25/12/2026").problem());
    }

    @Test
    void shortYearsAreFrom1970To2069() {
        assertEquals("1970-01-30T23:00:00Z", read(DateOrder.DMY, "31.01.70"));
        assertEquals("2069-01-30T23:00:00Z", read(DateOrder.DMY, "31.01.69"));
    }

    @Test
    void localTimesThatASwitchOfTheClocksLeftOutOrRepeatedAreNamed() {
        var times = new Times(BERLIN, List.of(), null);

        var gap = times.read("29.03.2026 02:30");
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), gap.instant());
        assertTrue(gap.note().contains("does not exist in Europe/Berlin"), gap.note());
        var overlap = times.read("25.10.2026 02:30");
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), overlap.instant());
        assertTrue(overlap.note().contains("happened twice in Europe/Berlin"), overlap.note());
        assertNull(times.read("2026-10-25T02:30+01:00").note());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      dd.MM.yyyy HH.mm     | 18.03.2026 14.05      | 2026-03-18T13:05:00Z
      yyyy/dd/MM           | 2026/18/03            | 2026-03-17T23:00:00Z
      MM/dd/yyyy hh:mm a   | 03/04/2026 02:05 PM   | 2026-03-04T13:05:00Z
      EPOCH_SECONDS        | 86400                 | 1970-01-02T00:00:00Z
      EPOCH_MILLIS         | 86400000              | 1970-01-02T00:00:00Z
      EXCEL                | 46099.5               | 2026-03-18T11:00:00Z
      EXCEL                | 46099,5               | 2026-03-18T11:00:00Z
      CYYMMDD              | 1260318               | 2026-03-17T23:00:00Z
      CYYMMDD              | 991231                | 1999-12-30T23:00:00Z
      CYYDDD               | 126077                | 2026-03-17T23:00:00Z
      """)
    void patternsOfTheMappingComeFirst(String pattern, String text, Instant instant) {
        assertEquals(
                instant, new Times(BERLIN, List.of(pattern), null).read(text).instant());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "dd.MM.yyyy hh:mm", "{", ""})
    void whatIsNoPatternIsRefused(String pattern) {
        assertThrows(IllegalArgumentException.class, () -> new Times(BERLIN, List.of(pattern), null));
    }

    private static String read(DateOrder order, String text) {
        return new Times(BERLIN, List.of(), order).read(text).instant().toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"638000000000000000", "133453245000000000", "13345324500000000"})
    void ticksOfOtherSystemsAreNoTimeSince1970(String ticks) {
        assertNotNull(new Times(ZoneId.of("UTC"), List.of(), null).read(ticks).problem());
    }

    /** Such a text would be gone through once for each of its brackets. */
    @Test
    void whatIsTooLongIsNoTime() {
        assertNotNull(new Times(ZoneId.of("UTC"), List.of("dd.MM.yyyy"), null)
                .read("x" + " (".repeat(500_000))
                .problem());
    }
}
