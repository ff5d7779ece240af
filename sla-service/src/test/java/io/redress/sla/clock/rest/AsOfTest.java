package io.redress.sla.clock.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T09:15:00Z", "2026-11-20T10:15:00+01:00", "2026-11-20T10:15:00 01:00"})
    void anInstantThatHasPassedInAnyZone(String text) {
        assertEquals(Instant.parse("2026-11-20T09:15:00Z"), AsOf.read(text, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-20",
                "2026-11-20T10:15:01Z",
                "-9999-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z"
            })
    void whatIsNoneIs400(String text) {
        HttpProblem refusal = assertThrows(HttpProblem.class, () -> AsOf.read(text, NOW));

        assertEquals(400, refusal.getStatusCode());
    }

    @Test
    void withoutOneItIsNow() {
        assertNull(AsOf.read(null, NOW));
    }
}
