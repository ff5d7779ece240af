package io.redress.intake.channels.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.channels.reading.CsvBodies.Misfit;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void howATableIsWrittenIsFoundOut() {
        var rows = List.of(Map.of("id", "1", "text", "Grüße"), Map.of("id", "2"));

        assertEquals(rows, read("id;text\n1;Grüße\n2;\n".getBytes(UTF_8)));
        assertEquals(rows, read("id,text\r\n1,\"Grüße\"\r\n2,\r\n".getBytes(Charset.forName("windows-1252"))));
        assertEquals(rows, read("id\ttext\n1\tGrüße\n2\t\n".getBytes(UTF_16)));
        assertEquals(List.of(), read("id,text\n".getBytes(UTF_8)));
    }

    @Test
    void aRowThatDoesNotFitStandsAmongTheOthers() {
        var rows = read("id,text,more\n1,a,b\n2,a,b,c\n3,a,b\n".getBytes(UTF_8));

        assertEquals(3, rows.size());
        var misfit = assertInstanceOf(Misfit.class, rows.get(1));
        assertTrue(misfit.problem().startsWith("Line 3: It has 4 fields"), misfit::problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PK\u0003\u0004 a workbook",
                "\u001f\u008b packed",
                "<html><table></table></html>",
                "a,b\n\"1,2\n"
            })
    void whatIsNoTableIsRefused(String body) {
        assertThrows(UnmappableException.class, () -> read(body.getBytes(Charset.forName("ISO-8859-1"))));
    }

    @Test
    void cellsHaveAnEnd() {
        var body = "a,b,c,d\n" + "1,2,3,4\n".repeat(50_001);

        assertThrows(UnmappableException.class, () -> read(body.getBytes(UTF_8)));
    }

    private static List<Object> read(byte[] body) {
        return CsvBodies.read(body, null, JSON);
    }
}
