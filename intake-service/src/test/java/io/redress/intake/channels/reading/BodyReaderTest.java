package io.redress.intake.channels.reading;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.intake.channels.domain.BodyFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {

    private final BodyReader bodies = new BodyReader();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '#',
            value = {
                "{\"a\":1}                    # {a=1}",
                "[{\"a\":1}]                  # [{a=1}]",
                "[]                           # []",
                "{\"a\":1} {\"a\":2}          # [{a=1}, {a=2}]",
                "[{\"a\":1}] [{\"a\":2}]      # [{a=1}, {a=2}]",
                "[{\"a\":1}] {\"a\":2}        # [{a=1}, {a=2}]",
                "[] [{\"a\":2}]               # {a=2}"
            })
    void nothingThatStandsInABodyIsLost(String body, String read) {
        assertEquals(read, read("application/json", body.getBytes(UTF_8)).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":1}] and more", "[{\"a\":1}", "{\"a\":1}]", "[{\"a\":1}]]"})
    void whatFollowsAListIsNotReadOver(String body) {
        assertThrows(UnmappableException.class, () -> read("application/json", body.getBytes(UTF_8)));
    }

    @Test
    void xmlHasNoMoreNamesAndValuesThanJson() {
        var many = "<r>" + "<a b=\"\"/>".repeat(150_000) + "</r>";

        assertThrows(UnmappableException.class, () -> read("text/xml", many.getBytes(UTF_8)));
    }

    @Test
    void aByteOrderMarkSaysUtf16() {
        assertEquals(Map.of("a", "ü"), read("application/json", "{\"a\":\"ü\"}".getBytes(UTF_16)));
        assertEquals(Map.of("text", "ü"), bodies.read(posted(null, "ü".getBytes(UTF_16)), BodyFormat.TEXT));
    }

    @Test
    void ofAFormWithTooManyFieldsNoneIsLeftOutInSilence() {
        var form = "a=1&".repeat(10_001);

        assertThrows(UnmappableException.class, () -> read("application/x-www-form-urlencoded", form.getBytes(UTF_8)));
        assertEquals(
                Map.of("a", List.of("1", "2"), "b", ""),
                read("application/x-www-form-urlencoded", "a=1&a=2&b=".getBytes(UTF_8)));
    }

    private Object read(String contentType, byte[] body) {
        return bodies.read(posted(contentType, body), null);
    }

    private static Posted posted(String contentType, byte[] body) {
        return new Posted(contentType, Map.of(), body);
    }
}
