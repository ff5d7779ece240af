package io.redress.intake.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.domain.RawRow;
import io.redress.intake.imports.testing.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.VisibilityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aSheetReadsAsItIsShown() throws IOException {
        var file = Workbooks.of(workbook -> {
            var hidden = workbook.newWorksheet("Notizen");
            hidden.value(0, 0, "nichts");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            var sheet = workbook.newWorksheet("Fälle 2026");
            sheet.value(0, 0, "Beschwerdeliste");
            sheet.value(2, 0, "Nr.");
            sheet.value(2, 1, "Eingang");
            sheet.value(2, 2, "Telefon");
            sheet.value(2, 3, "Text");
            sheet.value(2, 4, "Betrag");
            sheet.value(4, 0, 4711);
            sheet.value(4, 1, LocalDateTime.of(2026, 1, 31, 14, 5));
            sheet.style(4, 1).format("dd.mm.yyyy hh:mm").set();
            sheet.value(4, 2, 4915112345678L);
            sheet.value(4, 3, "Lampe \"kaputt\";\n< & > ümläut 💡");
            sheet.value(4, 4, 0.1 + 0.2);
            sheet.value(7, 0, 4712);
            sheet.inlineString(7, 3, "zweite");
        });

        assertEquals(Layout.ofSheet("Fälle 2026", 3), find(file, null, Set.of()));
        var rows = read(file);

        assertEquals(
                List.of(
                        Map.of(
                                "Nr.",
                                "4711",
                                "Eingang",
                                "2026-01-31T14:05",
                                "Telefon",
                                "4915112345678",
                                "Text",
                                "Lampe \"kaputt\";\n< & > ümläut 💡",
                                "Betrag",
                                "0.3"),
                        Map.of("Nr.", "4712", "Eingang", "", "Telefon", "", "Text", "zweite", "Betrag", "")),
                rows.stream().map(RawRow::cells).toList());
        assertEquals(List.of(5L, 8L), rows.stream().map(RawRow::line).toList());
        assertEquals(List.of(1L, 2L), rows.stream().map(RawRow::number).toList());
    }

    @Test
    void aSheetIsChosenByNameInWhateverCase() throws IOException {
        var file = Workbooks.of(workbook -> {
            workbook.newWorksheet("A").value(0, 0, "a");
            var second = workbook.newWorksheet("Zweites");
            second.value(0, 0, "b");
            second.value(1, 0, "1");
            second.setVisibilityState(VisibilityState.VERY_HIDDEN);
        });

        assertEquals(List.of(Map.of("b", "1")), cells(read(file, "zweites")));
        var fault = assertThrows(UnreadableFileException.class, () -> read(file, "Drittes"));
        assertTrue(fault.getMessage().contains("it has A, Zweites"), fault.getMessage());
    }

    @Test
    void theHeaderIsFoundByNamesThatAreLookedFor() throws IOException {
        var file = Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("A");
            for (var column = 0; column < 4; column++) {
                sheet.value(0, column, "Kopf " + column);
            }
            sheet.value(1, 0, "Betreff");
            sheet.value(1, 1, "Nr");
            sheet.value(2, 0, "x");
        });

        assertEquals(2, find(file, null, Set.of("betreff", "nr")).headerRow());
        assertEquals(1, find(file, null, Set.of()).headerRow());
        assertEquals(
                0,
                Layouts.find(
                                () -> new ByteArrayInputStream(file),
                                new LayoutWish(null, null, null, 0, null, null),
                                Set.of(),
                                JSON)
                        .headerRow());
    }

    @Test
    void aHeaderOfMergedCellsAndOneOnEveryPageAreNoRows() throws IOException {
        var file = Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("A");
            sheet.value(0, 1, "Kunde");
            sheet.range(0, 1, 0, 2).merge();
            for (var row : List.of(1, 3)) {
                sheet.value(row, 0, "Nr");
                sheet.value(row, 1, "Name");
                sheet.value(row, 2, "Ort");
            }
            sheet.value(2, 0, "1");
            sheet.value(2, 2, "Köln");
            sheet.value(4, 0, "2");
        });

        assertEquals(
                List.of(Map.of("Nr", "1", "Name", "", "Ort", "Köln"), Map.of("Nr", "2", "Name", "", "Ort", "")),
                cells(read(file, "A")));
    }

    @Test
    void sharedTextsThatAreNamedManyTimesAreReadOnce() throws IOException {
        var parts = Workbooks.parts(
                "<row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c></row>",
                "<si><t>x</t></si><si><t>y</t></si>",
                "");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, text) -> text.replace(
                        "</Relationships>",
                        IntStream.range(0, 500)
                                        .mapToObj(i -> "<Relationship Id=\"s" + i
                                                + "\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/>")
                                        .collect(Collectors.joining())
                                + "</Relationships>"));

        assertEquals(List.of(Map.of("x", "y")), cells(read(Workbooks.zip(parts), "A")));
    }

    @Test
    void cellsAreReadInEveryWayInWhichTheyAreWritten() throws IOException {
        var file = Workbooks.ofParts("""
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Wert</t></is></c><c r="D1" t="s"><v>2</v></c></row>
            <row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>aus Formel</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2"><f>NOW()</f></c><c r="D2" t="b"><v>1</v></c></row>
            <row><c t="s"><v>1</v></c><c t="e"><v>#N/A</v></c><c/><c t="d"><v>2026-01-31T14:05:00</v></c><c><v>7</v></c></row>
            <row r="9" spans="1:4"><c r="B9" s="1"><v>46053</v></c><c r="C9" s="0"><v>46053</v></c><c r="D9" s="99"><v>1</v></c></row>
            <row r="10"><c r="A10" s="1"/></row>
            <row r="12"><c r="A12" t="inlineStr"><is><t xml:space="preserve">  </t></is></c></row>
            """, """
            <si><t>Nr</t></si>
            <si><r><rPr><b/></rPr><t>fett_x000D_</t></r><r><t xml:space="preserve"> und mager</t></r><rPh sb="0" eb="1"><t>gesprochen</t></rPh></si>
            <si><t>Datum</t></si>
            """, "");

        var rows = cells(read(file));

        assertEquals(
                List.of(
                        Map.of("Nr", "aus Formel", "Wert", "2", "column 3", "", "Datum", "true"),
                        Map.of(
                                "Nr",
                                "fett\r und mager",
                                "Wert",
                                "#N/A",
                                "column 3",
                                "",
                                "Datum",
                                "2026-01-31T14:05:00",
                                "column 5",
                                "7"),
                        Map.of("Nr", "", "Wert", "2026-01-31", "column 3", "46053", "Datum", "1")),
                rows);
    }

    @Test
    void aSheetWithoutAHeaderHasNumberedColumns() throws IOException {
        var file = Workbooks.ofParts("<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"B3\"><v>2</v></c></row>", "", "");

        assertEquals(List.of(Map.of("column 1", "1", "column 2", "2")), cells(read(file, Layout.ofSheet(null, 0))));
    }

    @Test
    void manySharedTextsAreFoundAgain() throws IOException {
        var file = Workbooks.of(workbook -> {
            var sheet = workbook.newWorksheet("A");
            sheet.value(0, 0, "Text");
            for (var row = 1; row <= 10_000; row++) {
                sheet.value(row, 0, "Text Nummer " + row % 7_000 + " ä".repeat(row % 5 * 100));
            }
        });

        var rows = read(file);

        assertEquals(10_000, rows.size());
        for (var row = 1; row <= 10_000; row++) {
            assertEquals(
                    "Text Nummer " + row % 7_000 + " ä".repeat(row % 5 * 100),
                    rows.get(row - 1).cells().get("Text"));
        }
    }

    @Test
    void daysMayBeCountedFrom1904() throws IOException {
        var file = Workbooks.ofParts(
                "<row><c t=\"inlineStr\"><is><t>Tag</t></is></c></row><row><c s=\"1\"><v>44591</v></c></row>",
                "",
                "<workbookPr date1904=\"1\"/>");

        assertEquals(List.of(Map.of("Tag", "2026-01-31")), cells(read(file)));
    }

    @Test
    void aCellThatUnpacksToVeryMuchIsOneFaultyRow() throws IOException {
        var file = Workbooks.ofParts(
                "<row><c t=\"inlineStr\"><is><t>Text</t></is></c></row><row><c t=\"str\"><v>" + "x".repeat(60_000_000)
                        + "</v></c></row><row><c t=\"str\"><v>kurz</v></c></row>",
                "<si><t>" + "y".repeat(60_000_000) + "</t></si>",
                "");
        assertTrue(file.length < 1_000_000);

        var rows = read(file);

        assertNotNull(rows.getFirst().problem());
        assertNull(rows.get(1).problem());
        assertEquals("kurz", rows.get(1).cells().get("Text"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"s\"><v>5</v></c></row>",
                "<row><c r=\"ZZZZZZZZ1\"><v>5</v></c></row>",
                "<row><c><v>5</v></c>",
                "<row><c><v>&boom;</v></c></row>",
                "<row></sheetData>"
            })
    void whatIsDamagedIsSaid(String rows) throws IOException {
        var file = Workbooks.ofParts(rows, "", "");

        assertThrows(UnreadableFileException.class, () -> read(file));
    }

    @Test
    void nothingOutsideOfTheWorkbookIsRead() throws IOException {
        var sheet =
                "<!DOCTYPE x [<!ENTITY boom SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&boom;</v></c></row></sheetData></worksheet>";
        var parts = Workbooks.parts("", "", "");
        parts.put("xl/worksheets/sheet1.xml", sheet);

        assertThrows(UnreadableFileException.class, () -> read(Workbooks.zip(parts)));
    }

    @Test
    void otherArchivesAndOldFormatsAreRefusedInWords() throws IOException {
        var word = Workbooks.zip(Map.of("[Content_Types].xml", "<Types/>"));
        assertTrue(assertThrows(UnreadableFileException.class, () -> read(word))
                .getMessage()
                .contains("no workbook"));
        var old = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2, 3};
        assertTrue(assertThrows(UnreadableFileException.class, () -> read(old))
                .getMessage()
                .contains("workbook of an old"));
        var cut = Workbooks.ofParts("<row><c><v>5</v></c></row>", "", "");
        assertThrows(UnreadableFileException.class, () -> read(Arrays.copyOf(cut, cut.length / 2)));
        assertEquals(
                FileFormat.CSV,
                find("PKW,Nr\n1,2\n".getBytes(UTF_8), null, Set.of()).format());
    }

    private static Layout find(byte[] file, String sheet, Set<String> columns) throws IOException {
        return Layouts.find(
                () -> new ByteArrayInputStream(file),
                new LayoutWish(null, null, null, null, sheet, null),
                columns,
                JSON);
    }

    private static List<RawRow> read(byte[] file) throws IOException {
        return read(file, (String) null);
    }

    private static List<RawRow> read(byte[] file, String sheet) throws IOException {
        return read(file, find(file, sheet, Set.of("Nr", "Text", "b", "Tag")));
    }

    private static List<RawRow> read(byte[] file, Layout layout) throws IOException {
        var rows = new ArrayList<RawRow>();
        try (var open = Rows.open(layout, () -> new ByteArrayInputStream(file), JSON)) {
            open.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static List<Map<String, String>> cells(List<RawRow> rows) {
        return rows.stream().map(RawRow::cells).toList();
    }
}
