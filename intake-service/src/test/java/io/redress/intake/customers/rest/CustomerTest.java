package io.redress.intake.customers.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class CustomerTest {

    private final Database database;
    private final String email = "Jo-" + UUID.randomUUID() + "@example.org";

    CustomerTest(Database database) {
        this.database = database;
    }

    @Test
    void oneLookTellsWhoItIsAndHowOftenTheyWereHere() {
        var number = UUID.randomUUID().toString();
        var first = register(Map.of("externalId", number, "name", "Jo", "email", email), "Delivery");
        register(Map.of("externalId", number), "Delivery");
        var old = register(Map.of("email", email.toLowerCase()), "Billing");
        var other = register(Map.of("externalId", number + "-2", "email", email), null);
        received(old, 100);
        Desk.act("agent", first, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);

        get("agent", "/customers/" + customerOf(first))
                .statusCode(200)
                .body("customer.externalId", equalTo(number))
                .body("customer.name", equalTo("Jo"))
                .body("customer.email", equalTo(email))
                .body("alsoRecordedAs", contains(customerOf(old)))
                .body("sameAddress", contains(customerOf(other)))
                .body("feedback.total", equalTo(3))
                .body("feedback.open", equalTo(2))
                .body("feedback.last30Days", equalTo(2))
                .body("feedback.last90Days", equalTo(2))
                .body("feedback.last365Days", equalTo(3))
                .body("byCategory.category", contains("Delivery", "Billing"))
                .body("byCategory[0].feedback.last30Days", equalTo(2))
                .body("byCategory[1].feedback.last90Days", equalTo(0));
        get("agent", "/customers/" + customerOf(old))
                .body("alsoRecordedAs", empty())
                .body("sameAddress", hasItems(customerOf(first), customerOf(other)));
    }

    @Test
    void whatTheySentIsPagedTheNewestFirst() {
        var sent = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            sent.addFirst(register(Map.of("email", email), null));
            received(sent.getFirst(), 10 - i);
        }
        var path = "/customers/" + customerOf(sent.getFirst()) + "/feedback";

        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = get("agent", path + "?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
                    .statusCode(200);
            seen.addAll(page.extract().path("items.id"));
            cursor = page.extract().path("page.nextCursor");
        } while (cursor != null);

        assertEquals(sent, seen);
        get("agent", path + "?cursor=x").statusCode(400).body("code", equalTo("WRONG_CURSOR"));
        get("agent", path + "?limit=0").statusCode(400);
        get("agent", path + "?stauts=OPEN").statusCode(400).body("code", equalTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void anAuditorSeesNoContactData() {
        var id = register(Map.of("name", "Jo", "email", email, "phone", "+49 30 1", "tier", "GOLD"), null);
        get("auditor", "/customers/" + customerOf(id))
                .statusCode(200)
                .body("customer.tier", equalTo("GOLD"))
                .body("customer.name", nullValue())
                .body("customer.email", nullValue())
                .body("customer.phone", nullValue());
    }

    @Test
    void anIntegrationSeesCustomersOfItsOwnSourceOnly() {
        var own = send(Tokens.SOURCE, Map.of("email", email));
        var foreign = send("crm-us", Map.of("email", email));

        get("integration", "/customers/" + customerOf(foreign)).statusCode(404);
        get("integration", "/customers/" + customerOf(foreign) + "/feedback").statusCode(404);
        get("integration", "/customers/" + UUID.randomUUID()).statusCode(404);
        get("integration", "/customers/" + customerOf(own))
                .statusCode(200)
                .body("alsoRecordedAs", empty())
                .body("feedback.total", equalTo(1));
        get("agent", "/customers/" + customerOf(own)).body("feedback.total", equalTo(2));
        search("integration", Map.of("email", email)).body("items.id", contains(customerOf(own)));
        search("integration", Map.of("email", email, "sourceSystem", "crm-us")).body("items", empty());
    }

    @Test
    void theyAreFoundByAddressAndByNumber() {
        var number = UUID.randomUUID().toString();
        var numbered = customerOf(send("crm-us", Map.of("externalId", number, "email", email)));
        var bare = customerOf(send("crm-us", Map.of("email", email)));

        search("agent", Map.of("email", email.toUpperCase()))
                .statusCode(200)
                .body("items.id", contains(numbered, bare));
        search("agent", Map.of("sourceSystem", "crm-us", "externalId", number)).body("items.id", contains(numbered));
        search("agent", Map.of("sourceSystem", "crm-eu", "externalId", number)).body("items", empty());
        var page = given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/customers/search?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("page.nextCursor", not(nullValue()));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post("/customers/search?limit=1&cursor=" + page.extract().path("page.nextCursor"))
                .then()
                .body("items.id", contains(bare));
    }

    @Test
    void aSearchForNobodyInParticularIsRefused() {
        search("agent", Map.of()).statusCode(422).body("errors.pointer", contains("/email"));
        search("agent", Map.of("externalId", "1")).statusCode(422).body("errors.pointer", contains("/sourceSystem"));
        search("agent", Map.of("sourceSystem", "crm-eu")).statusCode(422);
        search("agent", Map.of("email", "x\u0000y")).statusCode(422);
        search("agent", Map.of("name", "Jo")).statusCode(400);
        search("auditor", Map.of("email", email)).statusCode(403);
    }

    @Test
    void theRecordOfAFeedbackLeadsToItsCustomer() {
        var id = register(Map.of("email", email), null);
        Desk.get("agent", id).body("customerId", equalTo(customerOf(id)));
        Desk.get("agent", Desk.register(Map.of("channel", "PHONE", "subject", "x")))
                .body("customerId", nullValue());
    }

    private String register(Map<String, ?> customer, String category) {
        var body = new HashMap<String, Object>(
                Map.of("channel", "EMAIL", "subject", "A question", "kind", "QUESTION", "customer", customer));
        if (category != null) {
            body.put("category", category);
        }
        return Desk.register(body);
    }

    private static String send(String system, Map<String, ?> customer) {
        return Desk.post(Tokens.integration(system), Map.of("channel", "CRM", "subject", "x", "customer", customer))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String customerOf(String id) {
        return database.texts("select customer_id from feedback where id = ?::uuid", id)
                .getFirst();
    }

    private void received(String id, int daysAgo) {
        database.execute(
                "update feedback set received_at = recorded_at - make_interval(days => ?) where id = ?::uuid",
                daysAgo,
                id);
    }

    private static ValidatableResponse get(String role, String path) {
        return given().auth().oauth2(Tokens.of(role)).get(path).then();
    }

    private static ValidatableResponse search(String role, Map<String, ?> body) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/customers/search")
                .then();
    }
}
