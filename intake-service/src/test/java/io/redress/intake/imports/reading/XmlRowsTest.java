package io.redress.intake.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.domain.RawRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LayoutWish NOTHING_KNOWN = new LayoutWish(null, null, null, null, null, null);

    @Test
    void theElementsThatRepeatAreTheRows() throws IOException {
        var file = """
            <?xml version="1.0"?>
            <export><head><made>today</made><by>Jo</by></head>
              <tickets><ticket id="1"><text>a</text><note>x</note><note>y</note><who><mail>m</mail></who></ticket>
              <ticket id="2"><text kind="b">b</text></ticket><ticket/></tickets>
            </export>""";

        assertEquals("/tickets/ticket", layout(file.getBytes(UTF_8)).rowsAt());
        assertEquals(
                List.of(
                        Map.of("id", "1", "text", "a", "note", "x\ny", "who.mail", "m"),
                        Map.of("id", "2", "text.kind", "b", "text", "b")),
                cells(file));
    }

    @Test
    void attributesAreColumnsAndNamesThatAreLookedForDecide() throws IOException {
        var file = "<r><x a='1'/><x a='2'/><x a='3'/><row Id='7' Title='Lamp'/><row Id='8' Title='Chair'/></r>";

        assertEquals("/x", layout(file.getBytes(UTF_8)).rowsAt());
        var layout = Layouts.find(
                () -> new ByteArrayInputStream(file.getBytes(UTF_8)), NOTHING_KNOWN, Set.of("id", "title"), JSON);
        assertEquals("/row", layout.rowsAt());
        assertEquals(
                List.of(Map.of("Id", "7", "Title", "Lamp"), Map.of("Id", "8", "Title", "Chair")),
                read(file.getBytes(UTF_8), layout).stream().map(RawRow::cells).toList());
    }

    @Test
    void aDocumentOfOneRecordIsOneRow() throws IOException {
        assertEquals(List.of(Map.of("id", "1", "text", "a")), cells("<case id=\"1\">\n<text>a</text></case>"));
        assertEquals(List.of(Map.of("id", "1", "text", "a")), cells("<?xml version=\"1.0\"?><case id=\"1\">a</case>"));
    }

    @Test
    void charsetsAreThoseThatItIsWrittenIn() throws IOException {
        var text = "<?xml version=\"1.0\" encoding=\"%s\"?><l><r><t>Łódź</t></r><r><t>b</t></r></l>";

        for (var charset : List.of("UTF-8", "ISO-8859-2", "UTF-16")) {
            var file = text.formatted(charset).getBytes(Charset.forName(charset));
            assertEquals("Łódź", read(file, layout(file)).getFirst().cells().get("t"), charset);
        }
        var wrong = text.formatted("no-such").getBytes(UTF_16);
        assertEquals("Łódź", read(wrong, layout(wrong)).getFirst().cells().get("t"));
    }

    @Test
    void aTextWhereARowShouldBeIsAFaultyRow() throws IOException {
        var file = "<l><r><t>a</t></r><r>only this</r><r><t>b</t></r></l>".getBytes(UTF_8);

        var rows = read(file, layout(file));

        assertEquals(3, rows.size());
        assertEquals("Nothing but a text stands in it.", rows.get(1).problem());
        assertEquals("b", rows.get(2).cells().get("t"));
    }

    @Test
    void whatEndsTooEarlyIsUnreadableAfterItsLastRow() throws IOException {
        var file = "<l><r><t>a</t></r><r><t>b</t></r><r><t>c".getBytes(UTF_8);
        var layout = layout(file);

        var why = assertThrows(UnreadableFileException.class, () -> read(file, layout));

        assertTrue(why.getMessage().startsWith("After row "), why.getMessage());
    }

    @Test
    void aRowWithoutEndIsNotKept() throws IOException {
        var file = ("<l><r><t>a</t></r><r>" + "<t>xxxxxxxxxx</t>".repeat(120_000) + "</r><r><t>b</t></r></l>")
                .getBytes(UTF_8);

        var rows = read(file, layout(file));

        assertTrue(
                rows.get(1).problem().startsWith("It is longer than"),
                rows.get(1).problem());
        assertEquals("b", rows.get(2).cells().get("t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><l><r><t>&x;</t></r><r><t>b</t></r></l>",
                "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><l><r><t>&b;</t></r><r><t>b</t></r></l>"
            })
    void entitiesAreNotFollowed(String file) throws IOException {
        var layout = layout(file.getBytes(UTF_8));
        try {
            read(file.getBytes(UTF_8), layout)
                    .forEach(row -> assertTrue(row.cells().values().stream().allMatch(cell -> cell.length() < 5)));
        } catch (UnreadableFileException refused) {
            assertTrue(refused.getMessage().contains("no XML"), refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<id>,<name>\n1,a\n2,b\n", "< 5 days,b\n1,2\n3,4\n"})
    void whatOnlyBeginsLikeItIsATable(String file) throws IOException {
        assertEquals(FileFormat.CSV, layout(file.getBytes(UTF_8)).format());
    }

    private static List<Map<String, String>> cells(String file) throws IOException {
        var bytes = file.getBytes(UTF_8);
        return read(bytes, layout(bytes)).stream().map(RawRow::cells).toList();
    }

    private static Layout layout(byte[] file) throws IOException {
        return Layouts.find(() -> new ByteArrayInputStream(file), NOTHING_KNOWN, Set.of(), JSON);
    }

    private static List<RawRow> read(byte[] file, Layout layout) throws IOException {
        var all = new ArrayList<RawRow>();
        try (var rows = Rows.open(layout, () -> new ByteArrayInputStream(file), JSON)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
