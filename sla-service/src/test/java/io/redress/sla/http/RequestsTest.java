package io.redress.sla.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How every endpoint refuses, shown on one that takes a body. */
@ComponentTest
class RequestsTest {

    private static final String RELEASE = "/held-events/" + new UUID(1, 1) + "/release";

    @Test
    void everythingWrongIsSaidAtOnce() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \" \", \"raeson\": \"typo\", \"other\": {\"a\": [1]}}")
                .post(RELEASE)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("UNKNOWN_FIELD"))
                .body("errors.pointer", containsInAnyOrder("/reason", "/raeson", "/other"))
                .body("traceId", notNullValue())
                .body("instance", equalTo(RELEASE));
    }

    @Test
    void aBrokenConstraintIs422() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(RELEASE)
                .then()
                .statusCode(422)
                .body("code", equalTo("INVALID"))
                .body("errors", hasSize(1))
                .body("errors[0].code", equalTo("NOT_BLANK"));
    }

    @Test
    void noJsonIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"reason\":")
                .post(RELEASE)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE"));
    }

    @Test
    void jsonNestedTooDeeplyIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("[".repeat(5000) + "]".repeat(5000))
                .post(RELEASE)
                .then()
                .statusCode(400)
                .body("code", equalTo("UNREADABLE"));
    }

    @Test
    void anUnknownParameterIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/held-events?lmit=5")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("lmit"));
    }

    @Test
    void aParameterThatComesTwiceIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/held-events?limit=5&limit=50")
                .then()
                .statusCode(400)
                .body("code", equalTo("REPEATED_PARAMETER"))
                .body("errors.parameter", contains("limit"));
    }

    @Test
    void anUnknownParameterIsToldTogetherWithWhatElseIsWrong() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .header("Prefer", "wait=30")
                .get("/held-events?lmit=5&limit=0")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("instance", equalTo("/held-events"))
                .body("traceId", notNullValue())
                .body("errors.parameter", containsInAnyOrder("lmit", "limit"));
    }

    @Test
    void anUnknownParameterOfAWriteIs400AndNothingIsWritten() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"gone\"}")
                .post(RELEASE + "?force=true")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void aNumberIsNoText() {
        release("{\"reason\": 5}").statusCode(422).body("errors.pointer", contains("/reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"reason\": \"a\", \"reason\": \"b\"}", "{\"reason\": \"a\"} x"})
    void whatIsAmbiguousIs400(String body) {
        release(body).statusCode(400).body("code", equalTo("UNREADABLE"));
    }

    private static ValidatableResponse release(String body) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(body)
                .post(RELEASE)
                .then();
    }

    @Test
    void aLimitThatIsNoneIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/held-events?limit=abc")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aForgedCursorIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/held-events?cursor=" + Cursor.after("held", "x"))
                .then()
                .statusCode(400)
                .body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void aForeignCursorIs400() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/held-events?cursor=" + Cursor.after("parked", "x"))
                .then()
                .statusCode(400)
                .body("code", equalTo("WRONG_CURSOR"));
    }

    @Test
    void withoutTokenIs401AndWithTheWrongRole403() {
        given().get("/held-events").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2("nonsense")
                .get("/held-events")
                .then()
                .statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/held-events")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    @Test
    void whatIsNotThereIs404() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"gone\"}")
                .post(RELEASE)
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void aMethodThatAnAddressDoesNotTakeIs405AndSaysWhichItTakes() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .delete("/held-events")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"))
                .body("code", equalTo("METHOD_NOT_ALLOWED"));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get(RELEASE)
                .then()
                .statusCode(405)
                .header("Allow", equalTo("OPTIONS, POST"));
        given().auth()
                .oauth2(Tokens.of("admin"))
                .get("/nothing-here")
                .then()
                .statusCode(404)
                .body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void compressedBodiesAreNotUnpacked() {
        given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body("{}")
                .post(RELEASE)
                .then()
                .statusCode(415)
                .header("Accept-Encoding", equalTo("identity"))
                .body("code", equalTo("UNSUPPORTED_ENCODING"));
    }

    @Test
    void browsersMayCallFromTheOriginsInTheSettingsOnly() {
        given().header("Origin", "https://desk.example")
                .header("Access-Control-Request-Method", "POST")
                .options(RELEASE)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://desk.example"));
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options(RELEASE)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
