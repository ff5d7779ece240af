package io.redress.intake.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Tokens;
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
    void anUnknownFieldIsNamedWhereItIs() {
        post("{\"channel\": \"PHONE\", \"subject\": \"a\", \"customer\": {\"name\": \"b\", \"foo\": {\"b\": 1}}}")
                .statusCode(400)
                .body("errors.pointer", contains("/customer/foo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\": \"a\", \"subject\": \"b\"}",
                "{\"channel\": \"PHONE\", \"subject\": \"a\"} x",
                "{\"source\": {\"system\": \"a\", \"externalId\": \"b\", \"revision\": \"3\"}}",
                "{\"source\": {\"system\": \"a\", \"externalId\": \"b\", \"revision\": 3.5}}"
            })
    void whatIsAmbiguousIs400(String body) {
        post(body).statusCode(400).body("code", equalTo("UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"subject\": 5",
                "\"subject\": true",
                "\"tags\": [1]",
                "\"kind\": 1",
                "\"occurredAt\": 5",
                "\"occurredAt\": \"-99999999-01-01T00:00:00Z\"",
                "\"occurredAt\": \"+999999-01-01T00:00:00Z\"",
                "\"customer\": {\"email\": \"nope\"}",
                "\"customer\": {\"email\": \"a@b.c\\r\\nBcc: x@y.z\"}",
                "\"customer\": {\"timeZone\": \"Mars/X\"}"
            })
    void whatIsNoValueOfItsFieldIs422(String field) {
        post("{\"channel\": \"PHONE\", \"narrative\": \"a\", " + field + "}")
                .statusCode(422)
                .body("errors", hasSize(1));
    }

    @Test
    void jsonNestedTooDeeplyIs400() {
        post("{\"other\": " + "[".repeat(5000) + "]".repeat(5000) + "}")
                .statusCode(400)
                .body("code", equalTo("UNREADABLE"));
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/feedback")
                .then();
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
