package io.redress.reporting.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalJsonTest {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(null, "null"),
                arguments(true, "true"),
                arguments(42, "42"),
                arguments(-7L, "-7"),
                arguments(new BigInteger("123456789012345678901234567890"), "123456789012345678901234567890"),
                arguments(new BigInteger("1000"), "1000"),
                arguments(new BigDecimal("10.50"), "10.5"),
                arguments(new BigDecimal("1.05e1"), "10.5"),
                arguments(new BigDecimal("0.000"), "0"),
                arguments(new BigDecimal("1e3"), "1000"),
                arguments(new BigDecimal("1e999999"), "1E+999999"),
                arguments(0.25, "0.25"),
                arguments("plain", "\"plain\""),
                arguments("say \"hi\" \\ \t\n\r\b\f", "\"say \\\"hi\\\" \\\\ \\t\\n\\r\\b\\f\""),
                arguments("\u0000\u001f", "\"\\u0000\\u001f\""),
                arguments("Grüße 🚚", "\"Grüße 🚚\""),
                arguments("half \ud83d", "\"half \\ud83d\""),
                arguments("\ude9a half", "\"\\ude9a half\""),
                arguments(List.of(), "[]"),
                arguments(List.of(2, 1, List.of("a")), "[2,1,[\"a\"]]"),
                arguments(Map.of(), "{}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void writesOneTextPerValue(Object value, String expected) {
        assertEquals(expected, CanonicalJson.of(value));
    }

    @Test
    void sortsFieldsAtEveryDepth() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("z", 1);
        inner.put("a", null);
        Map<String, Object> outer = new LinkedHashMap<>();
        outer.put("second", inner);
        outer.put("first", List.of(inner));

        assertEquals("{\"first\":[{\"a\":null,\"z\":1}],\"second\":{\"a\":null,\"z\":1}}", CanonicalJson.of(outer));
    }

    @Test
    void refusesWhatJsonDoesNotKnow() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(Instant.EPOCH));

        assertEquals(
                "JSON has no java.time.Instant; give maps, lists, strings, numbers, booleans or null",
                refused.getMessage());
    }
}
