package io.redress.intake.channels.reading;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonataExpressionsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource time = now::get;
    private final JsonataExpressions expressions = new JsonataExpressions(new BodyReader(), time);

    @Test
    void aDeliveryIsReadWithinTenSecondsOrNotAtAll() {
        var item = Map.of("a", "x");
        var around = expressions.around(item, Map.of(), Map.of(), Signer.NONE);

        now.set(Instant.EPOCH.plus(Duration.ofSeconds(9)));
        assertEquals("x", expressions.value("a", item, around));
        now.set(Instant.EPOCH.plus(Duration.ofSeconds(10)));
        assertThat(
                assertThrows(UnmappableException.class, () -> expressions.value("a", item, around))
                        .getMessage(),
                containsString("10 seconds"));
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
