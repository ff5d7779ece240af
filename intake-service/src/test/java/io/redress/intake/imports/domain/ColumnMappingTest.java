package io.redress.intake.imports.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMappingTest {

    private static final ColumnMapping MAPPING = new ColumnMapping(
            "cfpb",
            "test",
            "cfpb",
            ZoneId.of("America/New_York"),
            List.of(),
            Map.of(
                    "source.externalId", column("Complaint ID"),
                    "kind", new FieldRule(null, "COMPLAINT", null, null, null),
                    "channel",
                            new FieldRule(
                                    "Submitted via",
                                    null,
                                    null,
                                    null,
                                    Map.of("Web", "WEB_FORM", "Postal mail", "LETTER")),
                    "narrative", column("Narrative"),
                    "subject", new FieldRule(null, null, "{Issue}: {Product}", "narrative", null)));

    @Test
    void aSubjectIsMadeWhereTheNarrativeIsEmpty() {
        var row = MAPPING.apply(Map.of(
                "Complaint ID", "7", "Submitted via", "Web", "Narrative", " ", "Issue", "Fees", "Product", "Card"));

        assertEquals(
                Map.of("source.externalId", "7", "kind", "COMPLAINT", "channel", "WEB_FORM", "subject", "Fees: Card"),
                row);
    }

    @Test
    void aNarrativeStandsForItself() {
        var row = MAPPING.apply(
                Map.of("Complaint ID", "7", "Submitted via", "Telex", "Narrative", "They\nlied", "Issue", "Fees"));

        assertEquals(
                Map.of("source.externalId", "7", "kind", "COMPLAINT", "channel", "Telex", "narrative", "They\nlied"),
                row);
    }

    @Test
    void aFileWithoutTheKeyColumnIsAnotherFile() {
        assertTrue(MAPPING.mismatch(List.of("Submitted via", "Narrative"))
                .orElseThrow()
                .contains("Complaint ID"));
        assertFalse(MAPPING.mismatch(List.of("Complaint ID", "Submitted via", "Narrative"))
                .isPresent());
        assertTrue(MAPPING.mismatch(List.of("a", "b")).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      2020-03-18                | 2020-03-18T04:00:00Z
      2020-01-18                | 2020-01-18T05:00:00Z
      2020-03-18T12:00:00       | 2020-03-18T16:00:00Z
      2020-03-18 12:00          | 2020-03-18T16:00:00Z
      2020-03-18T12:00:00Z      | 2020-03-18T12:00:00Z
      2020-03-18T12:00:00+01:00 | 2020-03-18T11:00:00Z
      03/18/2020                | 2020-03-18T04:00:00Z
      2020-02-30                |
      -99999-02-01              |
      +999999-02-01T12:00:00Z   |
      yesterday                 |
      """)
    void timesAreReadInTheZoneOfTheMapping(String text, Instant instant) {
        var times = new Times(ZoneId.of("America/New_York"), List.of("MM/dd/yyyy"));

        assertEquals(instant, times.parse(text).orElse(null));
    }

    private static FieldRule column(String name) {
        return new FieldRule(name, null, null, null, null);
    }
}
