package io.redress.intake.channels.reading;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataExpressionsTest {

    private final JsonataExpressions expressions = new JsonataExpressions(new BodyReader());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            $count([1..750000][$ > 0])                                 | more than 2000000 steps
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

    /** Each takes few steps, and would fill the memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$pad(a, 2000000000)",
                "$pad(a, -999999999999, '#')",
                "$map([1..10000], function($x, $i) { $pad('x', $i) })",
                "[1..10000000]",
                "[[1..500000], [1..500000]]",
                "[1..1000].[1..10000]",
                "($all := [1..500000]; [1..1000].$all)",
                "($l := [1..1000]; $twice := function($x) { $append($x, $x) }; $l ~> $twice ~> $twice ~> $twice ~> $twice"
                        + " ~> $twice ~> $twice ~> $twice ~> $twice ~> $twice ~> $twice)",
                "($twice := function($x, $n) { $n = 0 ? $x : $twice($x & $x, $n - 1) }; $twice('0123456789', 30))",
                "($twice := function($x, $n) { $n = 0 ? $x : $twice({'a': $x, 'b': $x}, $n - 1) }; $string($twice(1, 30)))",
                "($twice := function($x, $n) { $n = 0 ? $x : $twice([[$x], [$x]], $n - 1) }; $twice(1, 30) = $twice(1, 30))",
                "($big := $pad('x', 100000); $join([1..1000].$big))",
                "($big := $pad('x', 100000); '' & [1..1000].$big)",
                "$join($split($pad('', 10000, 'x'), 'x'), $pad('', 10000))",
                "$count($split($pad('', 5000000, ','), ','))",
                "$count($split($pad('', 5000000), ''))",
                "$replace($pad('', 100000, 'x'), 'x', $pad('', 10000))",
                "$replace($pad('', 100000, 'x'), 'x', $pad('', 10000), 50000)",
                "$fromMillis(0, '[Y,30000000]')",
                "$now('[Y,99999999999999999999]')",
                "($a := $pad('x', 12000000); $b := $pad('y', 12000000); $c := $pad('z', 12000000); $length($a & $b & $c))"
            })
    void whatWouldFillTheMemoryIsCutOff(String expression) {
        var item = Map.of("a", "x");
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        assertThat(
                assertThrows(UnmappableException.class, () -> expressions.value(expression, item, around))
                        .getMessage(),
                anyOf(
                        containsString("makes more than 32000000 characters"),
                        containsString("2000000 steps"),
                        containsString("up to 1000 digits")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            $pad(a, 4) & $pad(a, -4, '#') & $pad(nothing, 4)    | x   ###x
            a.$pad(3, '-') & $pad('x', 6, 'ab') & $pad('', -3, '😀') | x--xababa😀😀😀
            $pad('😀', 2, '') & $pad('abc', 2) & $pad('ab', -2.9)  | 😀 abcab
            $join(['a', 'b'], ', ') & $join('c') & $join(nothing) | a, bc
            $join($split('a.b.c', '.'), '-')                    | a-b-c
            $join($split('a.b.c', '.', 2), '-')                 | a-b
            $join($split('abc', ''), '-')                       | a-b-c
            $count($split(nothing, '-'))                        | 0
            {'t': 'a.b.c'}.t.$join($split('.'), '+')                   | a+b+c
            $replace('a.b.c', '.', '$1')                        | a$1b$1c
            $replace('a.b.c', '.', '-', 1)                      | a-b.c
            $replace('aaa', 'a', '', 2)                         | a
            $fromMillis(0, '[Y0001]-[M01]-[D01,2]')             | 1970-01-01
            $fromMillis(0)                                      | 1970-01-01T00:00:00.000Z
            $exists($fromMillis(nothing))                       | false
            $exists($now()) and $exists($now('[H01]'))          | true
            """)
    void whatTheyDoWithinBoundsIsAsEver(String expression, String result) {
        var item = Map.of("a", "x");
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        assertEquals(result, String.valueOf(expressions.value(expression, item, around)));
    }

    @Test
    void whatWasDeliveredMayBeOfAnySizeAndReadAgainAndAgain() {
        var text = "x".repeat(10_000_000);
        var item = Map.of("mail", text, "list", Collections.nCopies(100_000, Map.of("name", text)));
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        for (var i = 0; i < 20; i++) {
            assertEquals(10_000_000, expressions.value("$length($delivery.mail & '')", item, around));
            assertEquals(10_000_001, expressions.value("$length(mail & '!')", item, around));
        }
        assertEquals(100_000, expressions.value("$count($delivery.list)", item, around));
    }

    @Test
    void allExpressionsOfADeliveryCountTogether() {
        var item = Map.of("a", "x");
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        assertEquals("done", expressions.value(down(180_000), item, around));
        assertThrows(UnmappableException.class, () -> expressions.value(down(180_000), item, around));
        assertEquals(
                "done",
                expressions.value(down(180_000), item, expressions.around(item, Map.of(), Map.of(), Signer.NONE)));
    }

    private static String down(int from) {
        return "($down := function($n) { $n > 0 ? $down($n - 1) : 'done' }; $down(" + from + "))";
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
