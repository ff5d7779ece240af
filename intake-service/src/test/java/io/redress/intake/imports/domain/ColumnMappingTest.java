package io.redress.intake.imports.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnMappingTest {

    private static final ColumnMapping MAPPING = new ColumnMapping(
            "cfpb",
            "test",
            "cfpb",
            ZoneId.of("America/New_York"),
            null,
            null,
            null,
            null,
            List.of(),
            Map.of(
                    "source.externalId", column("Complaint ID"),
                    "kind", new FieldRule(null, "COMPLAINT", null, null, null, null, null),
                    "channel",
                            new FieldRule(
                                    "Submitted via",
                                    null,
                                    null,
                                    null,
                                    null,
                                    Map.of("Web", "WEB_FORM", "Postal mail", "LETTER"),
                                    null),
                    "narrative", column("Narrative"),
                    "subject", new FieldRule(null, null, "{Issue}: {Product}", "narrative", null, null, null)));

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

    @Test
    void columnsAreFoundUnderNamesThatPeopleTakeForTheSame() {
        var fitted = MAPPING.fittedTo(List.of("COMPLAINT-ID", "submitted_via", "Narrative", "issue", "Product"));

        assertEquals("COMPLAINT-ID", fitted.fields().get("source.externalId").column());
        assertEquals("submitted_via", fitted.fields().get("channel").column());
        assertEquals("{issue}: {Product}", fitted.fields().get("subject").template());
        assertEquals(Set.of("Complaint ID", "Submitted via", "Narrative", "Issue", "Product"), MAPPING.columns());
    }

    @Test
    void wordsAreTranslatedWhateverTheirCase() {
        var rule = new FieldRule("Weg", null, null, null, null, Map.of("Telefon", "PHONE", "Fax", "FAX"), "CRM");

        assertEquals("PHONE", read(rule, "TELEFON"));
        assertEquals("FAX", read(rule, "fax "));
        assertEquals("CRM", read(rule, "Brieftaube"));
        assertEquals("CRM", read(rule, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "NULL", "\\N", "#N/A", "NaN", "0000-00-00"})
    void whatProgramsWriteForNothingIsNothing(String cell) {
        assertNull(read(column("Weg"), cell));
    }

    @Test
    void aWordMayMeanNothing() {
        assertNull(read(new FieldRule("Weg", null, null, null, null, Map.of("n/a", ""), null), "N/A"));
        assertEquals("Null", read(column("Weg"), "Null"));
    }

    private static String read(FieldRule rule, String cell) {
        return new ColumnMapping("m", null, null, null, null, null, null, null, null, Map.of("channel", rule))
                .apply(Map.of("Weg", cell))
                .get("channel");
    }

    private static FieldRule column(String name) {
        return new FieldRule(name, null, null, null, null, null, null);
    }
}
