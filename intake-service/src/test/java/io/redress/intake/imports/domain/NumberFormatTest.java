package io.redress.intake.imports.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        General                          | 42                    | 42
        General                          | 42.0                  | 42
        General                          | 0.30000000000000004   | 0.3
        General                          | 4.915112345678E12     | 4915112345678
        General                          | 1234567890123456789   | 1234567890123456789
        General                          | -17                   | -17
        General                          | 1E400                 | 1E400
        General                          | NaN                   | NaN
        0                                | 7                     | 7
        00000                            | 1067                  | 01067
        0000000000000                    | 151234567             | 0000151234567
        +0                               | 4915112345678         | +4915112345678
        "0"0                             | 30555                 | 030555
        #,##0.00\\ "€"                    | 1234.5                | 1234.5
        _-* #,##0.00\\ _D_M_-;-* #,##0.00 | 12.5                  | 12.5
        0.00E+00                         | 12345                 | 12345
        [Red]#,##0;[Blue]0               | 5                     | 5
        0%                               | 0.5                   | 0.5
        dd.mm.yyyy                       | 46053                 | 2026-01-31
        m/d/yy                           | 46053.0               | 2026-01-31
        [$-407]d. mmmm yyyy;@            | 46053                 | 2026-01-31
        mmm-yy                           | 46053                 | 2026-01-31
        dd.mm.yyyy                       | 46053.586805555554747 | 2026-01-31T14:05
        dd.mm.yyyy hh:mm                 | 46053.586805555556    | 2026-01-31T14:05
        yyyy-mm-dd\\Thh:mm:ss             | 46053.58681712963     | 2026-01-31T14:05:01
        yyyy-mm-dd hh:mm                 | 46053                 | 2026-01-31T00:00
        hh:mm                            | 0.586805555555556     | 14:05
        [h]:mm                           | 0.25                  | 06:00
        dd.mm.yyyy                       | -1                    | -1
        dd.mm.yyyy                       | 9999999999            | 9999999999
        """)
    void numbersReadAsTheyAreShown(String code, String stored, String shown) {
        assertEquals(shown, NumberFormat.of(code).show(stored, false));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 46053, 46053",
        "4, 46053, 46053",
        "14, 46053, 2026-01-31",
        "17, 46053, 2026-01-31",
        "20, 0.5, 12:00",
        "22, 46053.5, 2026-01-31T12:00",
        "46, 0.5, 12:00",
        "49, 46053, 46053",
        "57, 46053, 2026-01-31"
    })
    void everySpreadsheetKnowsSomeFormats(int id, String stored, String shown) {
        assertEquals(shown, NumberFormat.builtIn(id).show(stored, false));
    }

    @ParameterizedTest
    @CsvSource({"44591, 2026-01-31", "0, 1904-01-01"})
    void daysAreCountedFrom1904WhereTheWorkbookSaysSo(String stored, String shown) {
        assertEquals(shown, NumberFormat.of("yyyy-mm-dd").show(stored, true));
    }
}
