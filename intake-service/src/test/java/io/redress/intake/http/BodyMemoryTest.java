package io.redress.intake.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class BodyMemoryTest {

    private static final int LARGE = 300_000;

    private final BodyMemory memory;

    BodyMemoryTest(BodyMemory memory) {
        this.memory = memory;
    }

    @Test
    void whoFindsNoRoomIsToldToComeAgain() {
        var small = new BodyMemory(100_000, Duration.ZERO);
        var first = new BodyShare(small, null);
        var second = new BodyShare(small, null);

        first.take(60_000);
        var refusal = assertThrows(HttpProblem.class, () -> second.take(60_000));
        first.giveBack();
        second.take(60_000);

        assertEquals(503, refusal.getStatusCode());
    }

    /** Taken, refused, too large, no JSON: each gives its room back. */
    @Test
    void roomIsGivenBackHoweverARequestEnds() {
        var before = memory.free();
        var text = "x".repeat(90_000);

        post("/feedback", "{\"channel\": \"PHONE\", \"narrative\": \"" + text + "\"}", 201);
        post("/feedback/batch", "{\"items\": [{\"narrative\": \"" + text + "\"}]}", 207);
        post("/feedback", "{\"channel\": \"PHONE\", \"narrative\": \"" + text + text + "\"}", 422);
        post("/feedback", "[" + text, 400);
        post("/channels/nobody/deliveries", text, 401);
        post("/feedback", "x".repeat(1_100_000), 413);

        await().atMost(Duration.ofSeconds(10)).until(() -> memory.free() == before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feedback", "/channels/nobody/deliveries"})
    void roomIsGivenBackWhenTheSenderHasGone(String path) throws IOException {
        var before = memory.free();
        try (var gone = new Socket("127.0.0.1", RestAssured.port)) {
            var out = gone.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("agent")
                            + "\r\nContent-Type: application/json\r\nContent-Length: " + LARGE + "\r\n\r\n")
                    .getBytes(US_ASCII));
            out.write(new byte[LARGE / 2]);
            out.flush();
            await().atMost(Duration.ofSeconds(10)).until(() -> memory.free() < before);
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> memory.free() == before);
    }

    private static void post(String path, String body, int status) {
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status);
    }
}
