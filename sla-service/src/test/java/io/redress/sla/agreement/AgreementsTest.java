package io.redress.sla.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Agreements and their versions. */
@ComponentTest
class AgreementsTest {

    private static final String TERMS = """
            {"name":"Retail %s","provider":{"name":"Redress GmbH","signatories":[{"name":"A. Sommer",
             "title":"Head of Customer Care","signedOn":"2025-10-01"}]},
             "customer":{"name":"Acme Stores SE","signatories":[{"name":"B. Winter"%s}]},
             "effectiveOn":"2025-11-01","reviewOn":"%s"}""";
    private static final String SIGNED = ",\"signedOn\":\"2025-10-02\"";

    private final String id = "a-" + UUID.randomUUID();

    @Test
    void anAgreementIsWrittenAndRead() {
        create(id, terms("Europe", "", LocalDate.now().plusDays(200)))
                .statusCode(201)
                .header("Location", endsWith("/agreements/" + id))
                .header("ETag", "\"1\"")
                .body("signed", equalTo(false))
                .body("reviewDue", equalTo(false))
                .body("status", equalTo("IN_EFFECT"))
                .body("customer.signatories[0].signedOn", nullValue());
        as("agent").get("/agreements/{id}", id).then().statusCode(200).body("name", equalTo("Retail Europe"));
        as("agent").get("/agreements?limit=500").then().body("items.id", hasItem(id));
    }

    @Test
    void aChangeIsTheNextVersion() {
        create(id, terms("Europe", "", LocalDate.now().plusDays(200))).statusCode(201);
        String signed = terms("Europe", SIGNED, LocalDate.now().plusDays(30));
        change("\"1\"", signed)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("signed", equalTo(true))
                .body("reviewDue", equalTo(true));
        change("\"2\"", signed).statusCode(200).body("version", equalTo(2));
        change("\"1\"", terms("Asia", "", LocalDate.now().plusDays(200)))
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
        change(null, signed).statusCode(428);
        as("auditor").get("/agreements/{id}/versions", id).then().body("items.version", contains(2, 1));
        String next = as("auditor")
                .get("/agreements/{id}/versions?limit=1", id)
                .then()
                .body("items.version", contains(2))
                .extract()
                .path("page.nextCursor");
        as("auditor")
                .get("/agreements/{id}/versions?limit=1&cursor={next}", id, next)
                .then()
                .body("items.version", contains(1))
                .body("page.nextCursor", nullValue());
        as("agent")
                .header("If-None-Match", "\"2\"")
                .get("/agreements/{id}", id)
                .then()
                .statusCode(304);
    }

    @Test
    void anIdIsTakenOnce() {
        String terms = terms("Europe", "", LocalDate.now().plusDays(200));
        create(id, terms).statusCode(201);
        create(id, terms).statusCode(409).body("code", equalTo("ALREADY_EXISTS"));
    }

    @Test
    void theSameRequestTwiceIsOneAgreement() {
        String body = "{\"id\":\"" + id + "\",\"agreement\":" + terms("Europe", "", LocalDate.of(2027, 1, 1)) + "}";
        for (int i = 0; i < 2; i++) {
            as("manager")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", id)
                    .body(body)
                    .post("/agreements")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1));
        }
    }

    @Test
    void whatIsWrongIsSaidAtOnce() {
        create("Not Kebab", """
                {"name":" ","provider":{"name":"Redress","signatories":[]},"reviewOn":"2026-01-01"}""")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/id",
                                "/agreement/name",
                                "/agreement/provider/signatories",
                                "/agreement/customer",
                                "/agreement/effectiveOn"));
        create(id, terms("Europe", "", LocalDate.of(2025, 11, 1)))
                .statusCode(422)
                .body("errors.pointer", contains("/reviewOn"));
        create(id, "{\"title\":\"x\"}").statusCode(400);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        as("agent").get("/agreements/nothing-like-it").then().statusCode(404);
        as("auditor").get("/agreements/nothing-like-it/versions").then().statusCode(404);
        as("agent").urlEncodingEnabled(false).get("/agreements/a%00b").then().statusCode(404);
        change("\"1\"", terms("Europe", "", LocalDate.now().plusDays(200))).statusCode(404);
        as("agent").get("/agreements?cursor=nonsense").then().statusCode(400);
    }

    private ValidatableResponse change(String ifMatch, String terms) {
        RequestSpecification request = as("manager").contentType(ContentType.JSON);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(terms).put("/agreements/{id}", id).then();
    }

    private static ValidatableResponse create(String id, String terms) {
        return as("manager")
                .contentType(ContentType.JSON)
                .body("{\"id\":\"" + id + "\",\"agreement\":" + terms + "}")
                .post("/agreements")
                .then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role));
    }

    private static String terms(String where, String signed, LocalDate reviewOn) {
        return TERMS.formatted(where, signed, reviewOn);
    }
}
