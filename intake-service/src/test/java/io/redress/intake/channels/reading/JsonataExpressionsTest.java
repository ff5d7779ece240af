package io.redress.intake.channels.reading;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataExpressionsTest {

    private final JsonataExpressions expressions = new JsonataExpressions(new BodyReader());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            $count([1..1000000][$ > 0])                                | more than 2000000 steps
            ($again := function() { $again() }; $again())              | more than 2000000 steps
            ($deep := function($n) { 1 + $deep($n + 1) }; $deep(1))    | deeper than 100 levels
            """)
    void whatWouldNotEndIsCutOff(String expression, String why) {
        var item = Map.of("a", "x");
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        assertThat(
                assertThrows(UnmappableException.class, () -> expressions.value(expression, item, around))
                        .getMessage(),
                containsString(why));
    }

    @Test
    void allExpressionsOfADeliveryCountTogether() {
        var item = Map.of("a", "x");
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        assertEquals(300_000, expressions.value("$count([1..300000][$ > 0])", item, around));
        assertThrows(UnmappableException.class, () -> expressions.value("$count([1..500000][$ > 0])", item, around));
        assertEquals(
                500_000,
                expressions.value(
                        "$count([1..500000][$ > 0])", item, expressions.around(item, Map.of(), Map.of(), Signer.NONE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"((x{1000}){1000}){1000}", "x{1,999}y{2,}z{0,2}", "(x{900000000})"})
    void patternsThatWouldFillTheMemoryAreRefused(String pattern) {
        assertThrows(UnmappableException.class, () -> Extraction.of("x", pattern));
    }

    @Test
    void usualPatternsAreNot() {
        assertEquals("4711", Extraction.of("Order 4711.", "([0-9]{3,8})"));
        assertEquals("{x", Extraction.of("a {x", "\\{x"));
    }
}
