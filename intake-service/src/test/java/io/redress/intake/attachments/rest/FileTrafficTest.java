package io.redress.intake.attachments.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FileTrafficTest {

    private final FileTraffic traffic = new FileTraffic(1, Duration.ZERO);

    @Test
    void whoFindsNoPlaceIsToldToComeAgain() throws IOException {
        var refusal = traffic.pass(() -> assertThrows(HttpProblem.class, () -> traffic.pass(() -> "second")));

        assertEquals(503, refusal.getStatusCode());
    }

    @Test
    void aPlaceIsGivenBackWhateverHappens() throws IOException {
        assertThrows(
                IOException.class,
                () -> traffic.pass(() -> {
                    throw new IOException("the client has gone");
                }));

        assertEquals("next", traffic.pass(() -> "next"));
    }
}
