package io.redress.intake.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
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
import io.redress.intake.imports.domain.Packing;
import io.redress.intake.imports.domain.RawRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of many makes, found out and read. */
class RowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LayoutWish NOTHING_KNOWN = new LayoutWish(null, null, null, null, null, null);
    private static final List<Map<String, String>> LAMPS =
            List.of(Map.of("Nr", "1", "Text", "Lämpchen; kaputt"), Map.of("Nr", "2", "Text", "zwei\nZeilen \"hier\""));

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "^", "~", "¦", "\u0001"})
    void separatorsAreFoundOut(String separator) throws IOException {
        var file = "Nr,Text\n1,\"Lämpchen; kaputt\"\n2,\"zwei\nZeilen \"\"hier\"\"\"\n".replace(",", separator);

        assertEquals(LAMPS, cells(read(file.getBytes(UTF_8))));
        assertEquals(separator, layout(file.getBytes(UTF_8)).separator());
    }

    @Test
    void decimalCommasDoNotSeparate() throws IOException {
        var file = "Nr;Betrag;Ort\n1;12,50;Köln\n2;3,99;Bonn\n";

        assertEquals(";", layout(file.getBytes(UTF_8)).separator());
        assertEquals(List.of("12,50", "3,99"), column(read(file.getBytes(UTF_8)), "Betrag"));
    }

    @Test
    void encodingsAreFoundOut() throws IOException {
        var file = "Nr;Text\r\n1;\"Lämpchen; kaputt\"\r\n2;\"zwei\nZeilen \"\"hier\"\"\"\r\n";

        assertEquals(LAMPS, cells(read(file.getBytes(UTF_8))));
        assertEquals(LAMPS, cells(read(("\uFEFF" + file).getBytes(UTF_8))));
        assertEquals(LAMPS, cells(read(file.getBytes(UTF_16))));
        assertEquals(LAMPS, cells(read(("\uFEFF" + file).getBytes(UTF_16LE))));
        assertEquals(LAMPS, cells(read(file.getBytes(UTF_16LE))));
        assertEquals(LAMPS, cells(read(file.getBytes(Charset.forName("windows-1252")))));
        assertEquals(
                "windows-1252",
                layout(file.getBytes(Charset.forName("windows-1252"))).encoding());
    }

    @Test
    void aCarelessByteFarBehindDoesNoHarm() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write("Nr,Text\n".getBytes(UTF_8));
        for (var i = 0; i < 40_000; i++) {
            file.write((i + ",gut\n").getBytes(UTF_8));
        }
        file.write("x,Köln\n".getBytes(Charset.forName("windows-1252")));
        file.write("y,😀 Köln\n".getBytes(UTF_8));

        var rows = read(file.toByteArray());

        assertEquals(40_002, rows.size());
        assertEquals("Köln", rows.get(40_000).cells().get("Text"));
        assertEquals("😀 Köln", rows.get(40_001).cells().get("Text"));
    }

    @Test
    void whatStandsBeforeTheHeaderIsLeftOut() throws IOException {
        var file = """
        Beschwerdebericht
        Stand: 31.12.2025;;;

        ;;;
        Nr;Eingang;Betreff;Ort
        1;01.12.2025;Lampe;Köln
        ;;;
        2;02.12.2025;Stuhl;Bonn
        """;

        var rows = read(file.getBytes(UTF_8));

        assertEquals(5, layout(file.getBytes(UTF_8)).headerRow());
        assertEquals(List.of("Lampe", "Stuhl"), column(rows, "Betreff"));
        assertEquals(List.of(6L, 8L), rows.stream().map(RawRow::line).toList());
        assertEquals(List.of(1L, 2L), rows.stream().map(RawRow::number).toList());
    }

    @Test
    void namesThatAMappingKnowsMakeAHeader() throws IOException {
        var file = "Export,von,heute\nA,B,C\nnr,betreff,ort\n1,Lampe,Köln\n".getBytes(UTF_8);

        var layout = Layouts.find(() -> new ByteArrayInputStream(file), NOTHING_KNOWN, Set.of("Betreff", "Nr."), JSON);

        assertEquals(3, layout.headerRow());
    }

    @Test
    void whatIsSaidIsBelieved() throws IOException {
        var file = "a|b;c\n1|2;3\n4|5;6\n".getBytes(UTF_8);
        var wish = new LayoutWish(FileFormat.CSV, "ISO-8859-1", "|", 2, null, null);

        var layout = Layouts.find(() -> new ByteArrayInputStream(file), wish, Set.of(), JSON);

        assertEquals(new Layout(FileFormat.CSV, Packing.NONE, "ISO-8859-1", "|", 2), layout);
        assertEquals(List.of(Map.of("1", "4", "2;3", "5;6")), cells(read(file, layout)));
    }

    @Test
    void aSeparatorMayHaveSeveralCharacters() throws IOException {
        var file = "Nr~|~Text~|~Art\n1~|~a|b~c~|~x\n2~|~\"a~|~b\"~|~y\n".getBytes(UTF_8);
        var wish = new LayoutWish(FileFormat.CSV, null, "~|~", null, null, null);

        var layout = Layouts.find(() -> new ByteArrayInputStream(file), wish, Set.of(), JSON);

        assertEquals(
                List.of(Map.of("Nr", "1", "Text", "a|b~c", "Art", "x"), Map.of("Nr", "2", "Text", "a~|~b", "Art", "y")),
                cells(read(file, layout)));
    }

    @Test
    void aFileWithoutAHeaderHasNumberedColumns() throws IOException {
        var layout = new Layout(FileFormat.CSV, Packing.NONE, "UTF-8", ",", 0);

        assertEquals(
                List.of(Map.of("column 1", "1", "column 2", "Lampe")),
                cells(read("1,Lampe\n".getBytes(UTF_8), layout)));
    }

    @Test
    void columnsWithTheSameNameOrNoneAreToldApart() throws IOException {
        var rows = read("Datum,Datum,,Text\n1,2,3,4\n5,6,7\n1,2,3,4,,\n1,2,3,4,5\n".getBytes(UTF_8));

        assertEquals(
                Map.of("Datum", "1", "Datum (2)", "2", "column 3", "3", "Text", "4"),
                rows.getFirst().cells());
        assertEquals("", rows.get(1).cells().get("Text"));
        assertTrue(rows.get(1).note().contains("3 of 4"), rows.get(1).note());
        assertEquals("4", rows.get(2).cells().get("Text"));
        assertNotNull(rows.get(3).problem());
    }

    @Test
    void fortyOneColumnsComeWhole() throws IOException {
        var header = IntStream.rangeClosed(1, 41).mapToObj(i -> "Spalte " + i).collect(Collectors.joining("\t"));
        var row = IntStream.rangeClosed(1, 41).mapToObj(i -> "Wert " + i).collect(Collectors.joining("\t"));

        var cells =
                read((header + "\n" + row + "\n").getBytes(UTF_8)).getFirst().cells();

        assertEquals(41, cells.size());
        assertEquals("Wert 41", cells.get("Spalte 41"));
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        var file = "Nr;Text\n1;\"Lämpchen; kaputt\"\n2;\"zwei\nZeilen \"\"hier\"\"\"\n".getBytes(UTF_8);

        assertEquals(LAMPS, cells(read(gzip(file))));
        assertEquals(LAMPS, cells(read(zip(Map.of("daten/export.csv", file)))));
        var two = zip(Map.of("a.csv", file, "b.csv", file));
        assertTrue(assertThrows(UnreadableFileException.class, () -> read(two))
                .getMessage()
                .contains("a.csv"));
        var damaged = gzip(file);
        damaged[damaged.length - 12] ^= 0x55;
        assertThrows(UnreadableFileException.class, () -> read(damaged));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Nr\":1,\"Text\":\"Lampe\"},\n {\"Nr\":2,\"Text\":null,\"Wer\":{\"Ort\":\"Köln\"},\"Tags\":[\"a\",\"b\"]}]",
                "{\"count\":2,\"meta\":{\"x\":[1,[2]]},\"items\":[{\"Nr\":1,\"Text\":\"Lampe\"},{\"Nr\":2,\"Wer\":{\"Ort\":\"Köln\"},\"Tags\":[\"a\",\"b\"]}]}",
                "{\n \"items\": [\n {\"Nr\":1,\"Text\":\"Lampe\"},\n {\"Nr\":2,\"Wer\":{\"Ort\":\"Köln\"},\"Tags\":[\"a\",\"b\"]}]}",
                "{\"Nr\":1,\"Text\":\"Lampe\"}\n\n{\"Nr\":2,\"Wer\":{\"Ort\":\"Köln\"},\"Tags\":[\"a\",\"b\"]}\n"
            })
    void objectsAreRowsHoweverTheyStand(String file) throws IOException {
        assertEquals(
                List.of(Map.of("Nr", "1", "Text", "Lampe"), Map.of("Nr", "2", "Wer.Ort", "Köln", "Tags", "a,b")),
                cells(read(file.getBytes(UTF_8))));
    }

    @Test
    void theRowsAreTheArrayThatLooksMostLikeThem() throws IOException {
        var file = """
            {"meta": {"links": [{"rel": "self"}, {"rel": "next"}, {"rel": "last"}], "ids": [1, 2]},
             "fields": [{"name": "Nr", "type": "int"}],
             "data": {"rows": [{"Nr": 1, "Text": "Lampe", "tags": [{"x": 1}]}, {"Nr": 2, "Text": "Stuhl"}]}}
            """.getBytes(UTF_8);

        var layout = Layouts.find(() -> new ByteArrayInputStream(file), NOTHING_KNOWN, Set.of("nr.", "text"), JSON);

        assertEquals("/data/rows", layout.rowsAt());
        assertEquals(List.of("Lampe", "Stuhl"), column(read(file, layout), "Text"));
    }

    @Test
    void quotesAfterABackslashAreText() throws IOException {
        var file = """
            "Nr","Text","Pfad"
            "1","Sie sagte \\"nein\\", dann nichts","C:\\\\"
            "2","x",\\N
            """.getBytes(UTF_8);

        assertEquals("\\", layout(file).quotesEscapedBy());
        assertEquals(List.of("Sie sagte \"nein\", dann nichts", "x"), column(read(file), "Text"));
        assertEquals(List.of("C:\\", "\\N"), column(read(file), "Pfad"));
        assertNull(layout("Nr,Text\n1,\"C:\\temp\\\",x\n2,\"a \"\"b\"\" c\\d\"\n".getBytes(UTF_8))
                .quotesEscapedBy());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        %PDF-1.7                                   | PDF
        <html><body><table><tr><td>Nr</td></tr>    | web page
        <?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/> | workbook
        <?xml version="1.0"?><!DOCTYPE html><html> | web page
        {\\rtf1 Hallo}                             | text document
        SQLite format 3                            | database
        BZh91AY&SY                                 | packed
        """)
    void whatIsNoTableIsSaidInWords(String file, String word) {
        var why = assertThrows(UnreadableFileException.class, () -> layout(file.getBytes(UTF_8)));

        assertTrue(why.getMessage().contains(word), why.getMessage());
    }

    @Test
    void aRowThatIsTooShortIsToldHow() throws IOException {
        var file = """
        Nr;Text;Ort
        1;Lampe;Köln
        2;Der Text
        geht weiter;Bonn
        3;a;b;c
        4;Tisch;Bonn
        5;Bett;Bonn
        Summe;3
        """;

        var rows = read(file.getBytes(UTF_8));

        assertEquals(7, rows.size());
        assertTrue(rows.get(1).problem().contains("line break"), rows.get(1).problem());
        assertTrue(
                rows.get(3).problem().contains("quote fields that hold a semicolon"),
                rows.get(3).problem());
        assertEquals(4, rows.stream().filter(row -> row.problem() != null).count());
    }

    @Test
    void whatIsEmptyAtTheEndMayBeLeftOut() throws IOException {
        var file = """
        Nr;Eingang;Betreff;Ort;Notiz
        A-1;01.12.2025;Lampe;Köln;
        A-2;02.12.2025;Stuhl;Bonn
        A-17;03.12.2025;"Tisch; rund"
        A-18;04.12.2025;Bett;Bonn;x;
        """;

        var rows = read(file.getBytes(UTF_8));

        assertEquals(List.of("Lampe", "Stuhl", "Tisch; rund", "Bett"), column(rows, "Betreff"));
        assertEquals(List.of("Köln", "Bonn", "", "Bonn"), column(rows, "Ort"));
        assertEquals(List.of("", "", "", "x"), column(rows, "Notiz"));
        assertEquals(
                List.of(1, 2),
                IntStream.range(0, 4)
                        .filter(i -> rows.get(i).note() != null)
                        .boxed()
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // torn in two, in three, and with a number where it goes on
                "2;01.12.2025;Der Text\ngeht weiter;Bonn;x",
                "2;01.12.2025;Der Text\n\ngeht weiter\nund weiter;Bonn;x",
                "2;01.12.2025;Der Text vom\n7;Bonn;x",
                // no row at all
                "Summe;2;17",
                "2",
                "2;3",
                ";;Hinweis"
            })
    void whatIsTornOrNoRowIsNotTakenForOne(String lines) throws IOException {
        var file = "Nr;Eingang;Betreff;Ort;Notiz\n1;30.11.2025;Lampe;Köln;x\n" + lines + "\n3;02.12.2025;Bett;Bonn;y\n";

        var rows = read(file.getBytes(UTF_8));

        assertNull(rows.getFirst().problem());
        assertNull(rows.getLast().problem());
        rows.subList(1, rows.size() - 1).forEach(row -> assertNotNull(row.problem(), row.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"123\":{\"title\":\"Lampe\",\"text\":\"Kaputt\"},\"124\":{\"title\":\"Stuhl\",\"text\":\"Lahm\"}}",
                "{\n \"123\": {\"title\":\"Lampe\",\"text\":\"Kaputt\"},\n \"124\": {\"title\":\"Stuhl\",\"text\":\"Lahm\"}\n}\n",
                "{\"count\":2,\"data\":{\"123\":{\"title\":\"Lampe\",\"text\":\"Kaputt\"},\"124\":{\"title\":\"Stuhl\",\"text\":\"Lahm\"}},\"x\":[1]}"
            })
    void objectsByKeyAreRowsWithTheirKey(String file) throws IOException {
        assertEquals(
                List.of(
                        Map.of("key", "123", "title", "Lampe", "text", "Kaputt"),
                        Map.of("key", "124", "title", "Stuhl", "text", "Lahm")),
                cells(read(file.getBytes(UTF_8))));
    }

    @Test
    void listsWithinObjectsByKeyAreNotTheRows() throws IOException {
        var file = """
            {"a1": {"title": "Lampe", "text": "x", "key": "own", "notes": [{"n": 1}, {"n": 2}, {"n": 3}]},
             "a2": {"title": "Stuhl", "text": "y", "who": {"name": "Jo"}}}
            """.getBytes(UTF_8);

        assertEquals(List.of("own", "a2"), column(read(file), "key"));
        assertEquals(List.of("Lampe", "Stuhl"), column(read(file), "title"));
    }

    @Test
    void oneObjectThatHoldsOthersIsARowOfItsOwn() throws IOException {
        var file = "{\"customer\":{\"name\":\"Jo\",\"email\":\"j@x\"},\"product\":{\"name\":\"Lampe\",\"sku\":\"7\"}}";

        assertEquals("Lampe", read(file.getBytes(UTF_8)).getFirst().cells().get("product.name"));
    }

    @Test
    void whatComesByKeyAndIsNoObjectIsAFaultyRow() throws IOException {
        var file = "{\"1\":{\"a\":\"x\"},\"2\":[1,2],\"3\":\"x\",\"4\":{\"a\":\"y\"}}".getBytes(UTF_8);
        var layout = new Layout(FileFormat.JSON, Packing.NONE, "UTF-8", null, null, null, "", null, null);

        var rows = read(file, layout);

        assertEquals(
                List.of("x", "y"),
                rows.stream()
                        .filter(row -> row.problem() == null)
                        .map(row -> row.cells().get("a"))
                        .toList());
        assertEquals(4, rows.size());
    }

    @Test
    void anArrayThatEndsTooEarlyIsUnreadableAfterItsLastRow() throws IOException {
        var rows = Rows.open(
                new Layout(FileFormat.JSON, Packing.NONE, "UTF-8", null, null),
                () -> new ByteArrayInputStream("[{\"a\":1},{\"a\":2},{\"a\":".getBytes(UTF_8)),
                JSON);
        rows.next();

        assertThrows(UnreadableFileException.class, () -> {
            while (rows.hasNext()) {
                rows.next();
            }
        });
    }

    @Test
    void whatIsNoObjectIsAFaultyRow() throws IOException {
        var rows = read("[1, {\"a\":2}, [3], null, \"x\"]".getBytes(UTF_8));

        assertEquals(5, rows.size());
        assertEquals(4, rows.stream().filter(row -> row.problem() != null).count());
    }

    @Test
    void ofAnArchiveTheTableIsReadOrTheFileThatIsNamed() throws IOException {
        var lamps = "Nr,Text\n1,Lampe\n".getBytes(UTF_8);
        var file =
                zip(Map.of("LIESMICH.txt", "x".getBytes(UTF_8), "daten/a.CSV", lamps, "__MACOSX/._a.csv", new byte[1]));
        var two = zip(Map.of("daten/a.csv", "Nr\n7\n".getBytes(UTF_8), "b.csv", lamps));

        assertEquals("daten/a.CSV", layout(file).file());
        assertEquals(List.of(Map.of("Nr", "1", "Text", "Lampe")), cells(read(file)));
        for (var name : List.of("B.csv", " b.csv ")) {
            assertEquals(List.of(Map.of("Nr", "1", "Text", "Lampe")), cells(read(two, layout(two, name))));
        }
        assertEquals(List.of(Map.of("Nr", "7")), cells(read(two, layout(two, "a.csv"))));
        var fault = assertThrows(UnreadableFileException.class, () -> layout(two, "c.csv"));
        assertTrue(fault.getMessage().contains("b.csv"), fault.getMessage());
        assertThrows(UnreadableFileException.class, () -> layout(zip(Map.of())));
        assertThrows(UnreadableFileException.class, () -> layout(zip(Map.of("a.zip", two))));
    }

    @Test
    void textsThatAreDressedAsFormulasAreTexts() throws IOException {
        var file = "Nr;Text\n=\"0017\";\"=\"\"a \"\"\"\"b\"\"\"\"\"\"\"\n=1+1;=\"\"\n";

        assertEquals(
                List.of(Map.of("Nr", "0017", "Text", "a \"b\""), Map.of("Nr", "=1+1", "Text", "")),
                cells(read(file.getBytes(UTF_8))));
    }

    @Test
    void theHeaderAmongTheRowsIsNone() throws IOException {
        var file = "Nr;Text\n1;a\n\nNr;Text \r\n2;b\rNr;Texte\n";

        assertEquals(
                List.of(
                        Map.of("Nr", "1", "Text", "a"),
                        Map.of("Nr", "2", "Text", "b"),
                        Map.of("Nr", "Nr", "Text", "Texte")),
                cells(read(file.getBytes(UTF_8))));
    }

    @Test
    void listsOfManyShortTextsAreNotLong() throws IOException {
        var tags = IntStream.range(0, 5_000).mapToObj(i -> "\"tag" + i + "\"").collect(Collectors.joining(","));

        var cells = read(("{\"a\":1,\"tags\":[" + tags + "]}\n{\"a\":2}\n").getBytes(UTF_8))
                .getFirst()
                .cells();

        assertTrue(
                cells.get("tags").startsWith("tag0,tag1,") && cells.get("tags").endsWith(",tag4999"));
    }

    @Test
    void namesThatGrowBeyondEveryBoundAreAFaultyRow() throws IOException {
        var inner = IntStream.range(0, 20_000).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
        var line = "{\"" + "n".repeat(400) + "\":{" + inner + "}}";

        var rows = read((line + "\n{\"a\":1}\n").getBytes(UTF_8));

        assertNotNull(rows.getFirst().problem());
        assertEquals(Map.of("a", "1"), rows.get(1).cells());
    }

    @Test
    void objectsInAListGoByPlaceTogetherAndByName() throws IOException {
        var line = """
            {"id":1,"comments":[{"body":"one","by":{"name":"Jo"}},{"body":"two","at":null}],\
            "fields":[{"id":7,"value":"HH"},{"name":"Branch","value":"Altona"},{"name":"Empty","value":null}],"more":[[1,2],["x"]]}
            {"id":2}
            """;

        assertEquals(
                Map.ofEntries(
                        Map.entry("id", "1"),
                        Map.entry("comments.0.body", "one"),
                        Map.entry("comments.0.by.name", "Jo"),
                        Map.entry("comments.1.body", "two"),
                        Map.entry("comments.body", "one\ntwo"),
                        Map.entry("fields.0.id", "7"),
                        Map.entry("fields.0.value", "HH"),
                        Map.entry("fields.1.name", "Branch"),
                        Map.entry("fields.1.value", "Altona"),
                        Map.entry("fields.2.name", "Empty"),
                        Map.entry("fields.7", "HH"),
                        Map.entry("fields.Branch", "Altona"),
                        Map.entry("fields.id", "7"),
                        Map.entry("fields.name", "Branch\nEmpty"),
                        Map.entry("fields.value", "HH\nAltona"),
                        Map.entry("more.0", "1,2"),
                        Map.entry("more.1", "x")),
                read(line.getBytes(UTF_8)).getFirst().cells());
    }

    @Test
    void anObjectWithoutEndIsNotKept() throws IOException {
        var file = "[{\"a\":\"" + "x".repeat(3_000_000) + "\"},{\"a\":\"short\"}]";

        var rows = read(file.getBytes(UTF_8));

        assertNotNull(rows.getFirst().problem());
        assertEquals("short", rows.get(1).cells().get("a"));
    }

    private static byte[] gzip(byte[] file) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(file);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("daten/"));
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return packed.toByteArray();
    }

    private static Layout layout(byte[] file, String name) throws IOException {
        return Layouts.find(
                () -> new ByteArrayInputStream(file),
                new LayoutWish(null, null, null, null, null, name),
                Set.of(),
                JSON);
    }

    private static Layout layout(byte[] file) throws IOException {
        return Layouts.find(() -> new ByteArrayInputStream(file), NOTHING_KNOWN, Set.of(), JSON);
    }

    private static List<RawRow> read(byte[] file) throws IOException {
        return read(file, layout(file));
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

    private static List<String> column(List<RawRow> rows, String name) {
        return rows.stream().map(row -> row.cells().get(name)).toList();
    }
}
