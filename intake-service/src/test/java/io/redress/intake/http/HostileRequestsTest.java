package io.redress.intake.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that want to use up memory, threads or patience. */
@ComponentTest
class HostileRequestsTest {

    private static final int WAIT_AT_MOST_MILLIS = 60_000;

    @ParameterizedTest
    @ValueSource(ints = {1_001, 10_000, 100_000})
    void depthHasAnEnd(int levels) {
        assertRefused(400, "UNREADABLE", "{\"tags\": " + "[".repeat(levels) + "]".repeat(levels) + "}");
        assertRefused(400, "UNREADABLE", "{\"other\": " + "{\"a\":".repeat(levels) + "1" + "}".repeat(levels) + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "422 | \"amountAtStake\": 1e999999999",
                "422 | \"amountAtStake\": 1e-999999999",
                "422 | \"sentiment\": 1e999999999",
                "400 | \"reach\": 1e999999999",
                "400 | \"reach\": 99999999999999999999",
                "400 | \"source\": {\"externalId\": \"1\", \"revision\": 1e999999999}",
                "422 | \"subject\": \"a\\u0000b\"",
                "422 | \"subject\": \"\\ud800\"",
                "422 | \"tags\": [\"\\udc00x\"]",
                "422 | \"customer\": {\"name\": \"a\\u0000b\"}"
            })
    void whatCouldNotBeStoredIsTold(int status, String field) {
        assertEquals(
                status,
                post("{\"channel\": \"PHONE\", \"narrative\": \"a\", " + field + "}")
                        .statusCode());
    }

    @Test
    void aNumberOfManyFiguresIs400() {
        assertRefused(
                400,
                "UNREADABLE",
                "{\"channel\": \"PHONE\", \"narrative\": \"a\", \"amountAtStake\": " + "9".repeat(100_000) + "}");
    }

    @Test
    void keysHaveAnEnd() {
        assertRefused(413, "TOO_LARGE", keys(1_000_000));
        assertRefused(400, "UNREADABLE", keys(110_000));
        assertEquals(100, assertRefused(400, "UNKNOWN_FIELD", keys(20_000)));
    }

    private static String keys(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void elementsHaveAnEnd() {
        assertRefused(400, "UNREADABLE", tags(250_000));
        assertEquals(1, assertRefused(422, "INVALID", tags(100_000)));
        assertEquals(50, assertRefused(422, "INVALID", tags(50)));
    }

    private static String tags(int number) {
        return "{\"channel\": \"PHONE\", \"narrative\": \"a\", \"tags\": [" + "\"\",".repeat(number - 1) + "\"\"]}";
    }

    /** How many things are said to be wrong. Bodies like these are better not printed where this fails. */
    private static int assertRefused(int status, String code, String body) {
        var answer = post(body);
        assertEquals(status, answer.statusCode());
        assertEquals(code, answer.jsonPath().getString("code"));
        var errors = answer.jsonPath().getList("errors");
        return errors == null ? 0 : errors.size();
    }

    @ParameterizedTest
    @CsvSource({
        "/imports, imports, 2",
        "/triage-rules, triage-rules, 1",
        "/erasures, erasures null, 1",
        "/api-clients, api-clients, 1"
    })
    void aCursorThatSomebodyMadeUpIs400(String path, String list, int parts) {
        var cursor = Cursor.after(list, Collections.nCopies(parts, "x").toArray());

        given().auth()
                .oauth2(Tokens.of("admin"))
                .queryParam("cursor", cursor)
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void compressedBodiesAreNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
        }

        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/feedback")
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("identity"))
                .body("code", equalTo("UNSUPPORTED_ENCODING"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE | /feedback                                                  | GET, HEAD, OPTIONS, POST",
                "PUT    | /feedback                                                  | GET, HEAD, OPTIONS, POST",
                "DELETE | /feedback/00000000-0000-7000-8000-000000000000/history     | GET, HEAD, OPTIONS",
                "GET    | /feedback/00000000-0000-7000-8000-000000000000/resolution  | OPTIONS, POST",
                "DELETE | /channels/zendesk/deliveries                               | GET, HEAD, OPTIONS, POST",
                "PATCH  | /imports                                                   | GET, HEAD, OPTIONS, POST"
            })
    void aMethodThatAnAddressDoesNotTakeIs405AndSaysWhichItTakes(String method, String path, String allowed) {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .request(method, path)
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo(allowed))
                .body("code", equalTo("METHOD_NOT_ALLOWED"))
                .body("instance", equalTo(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/feedback/no-uuid", "/channel-mappings/zendesk/nothing"})
    void anAddressThatIsNotThereIs404(String path) {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    /** The service gives up on it; others are served meanwhile. */
    @Test
    void aBodyThatNeverEndsTiesNothingUp() throws IOException {
        try (var slow = new Socket("127.0.0.1", RestAssured.port)) {
            slow.setSoTimeout(WAIT_AT_MOST_MILLIS);
            slow.getOutputStream()
                    .write(("POST /feedback HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.of("agent")
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"channel\":")
                            .getBytes(US_ASCII));
            slow.getOutputStream().flush();

            assertEquals(
                    201,
                    post("{\"channel\": \"PHONE\", \"narrative\": \"meanwhile\"}")
                            .statusCode());

            var answered = new String(slow.getInputStream().readAllBytes(), US_ASCII);
            assertTrue(answered.isEmpty() || answered.startsWith("HTTP/1.1 4") || answered.startsWith("HTTP/1.1 5"));
            assertEquals(-1, slow.getInputStream().read());
        }
    }

    private static Response post(String body) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(body.getBytes(UTF_8))
                .post("/feedback");
    }
}
