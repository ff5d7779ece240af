package io.redress.intake.privacy;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class EraseDataTest {

    private static final int MANY = 5_000;
    private static final int AT_ONCE = 200;

    private final Database database;

    EraseDataTest(Database database) {
        this.database = database;
    }

    @Test
    void oneThatFailsHoldsUpNoneAfterIt() {
        var broken = register();
        var sound = register();
        var rules = database.texts("select rules from feedback where id = ?::uuid", broken)
                .getFirst();
        database.execute("update feedback set rules = '\"nonsense\"' where id = ?::uuid", broken);
        try {
            var first = erase(broken);
            var second = erase(sound);

            await().until(() -> blanked(second));
            await().until(() -> setAside(first));
            assertFalse(blanked(first));
            assertEquals(1, database.count("select count(*) from erasure where set_aside_until > now()"));
            get("/erasures/" + first).body("status", equalTo("RUNNING")).body("services[0].blanked", equalTo(0));

            database.execute("update feedback set rules = ?::jsonb where id = ?::uuid", rules, broken);
            database.execute("update erasure set set_aside_until = now() where id = ?::uuid", first);

            await().until(() -> blanked(first));
            assertFalse(setAside(first));
        } finally {
            database.execute("update feedback set rules = ?::jsonb where id = ?::uuid", rules, broken);
        }
    }

    @Test
    void veryMuchOfOnePersonGoesInShortTransactions() {
        var first = register();
        var customer = customerOf(first);
        database.execute("""
                insert into feedback (id, reference, version, status, status_since, cycle, historical, source_system, fingerprint, customer_id, channel,
                    subject, tags, kind, severity, topics, needs_review, rule_set, rules, received_at, recorded_at)
                select uuidv7(), 'ERA-' || ? || '-' || n, 1, 'CLOSED', recorded_at, 1, false, source_system, fingerprint, customer_id, channel,
                    'Piece ' || n, tags, kind, severity, topics, needs_review, rule_set, rules, received_at, recorded_at
                from feedback, generate_series(1, ?) n where id = ?::uuid
                """, customer, MANY, first);

        var erasure = erase(first);

        await().atMost(Duration.ofMinutes(2)).until(() -> blanked(erasure));
        get("/erasures/" + erasure)
                .body("feedbackCount", equalTo(MANY + 1))
                .body("services[0].blanked", equalTo(MANY + 1));
        assertEquals(
                MANY + 1,
                database.count(
                        "select count(distinct o.subject) from outbox o join feedback f on f.id::text = o.subject where f.customer_id = ?::uuid and o.type = 'redress.feedback.erasure-requested.v1'",
                        customer));
        assertEquals(
                AT_ONCE,
                database.count(
                        "select max(n) from (select count(*) as n from erasure_feedback where erasure_id = ?::uuid group by xmin) t",
                        erasure));
        assertEquals(
                0,
                database.count(
                        "select count(*) from feedback where customer_id = ?::uuid and subject is not null", customer));
    }

    private static String register() {
        return Desk.register(Map.of(
                "channel", "PHONE", "subject", "x", "customer", Map.of("email", UUID.randomUUID() + "@example.org")));
    }

    private String erase(String feedback) {
        return given().auth()
                .oauth2(Tokens.of("admin"))
                .contentType(ContentType.JSON)
                .body(Map.of("reasonCode", "CUSTOMER_REQUEST"))
                .post("/customers/{id}/erasure", customerOf(feedback))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private boolean blanked(String erasure) {
        return is(erasure, "blanked_at is not null");
    }

    private boolean setAside(String erasure) {
        return is(erasure, "set_aside_until is not null");
    }

    private boolean is(String erasure, String condition) {
        return database.count("select count(*) from erasure where id = ?::uuid and " + condition, erasure) == 1;
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(Tokens.of("admin")).get(path).then().statusCode(200);
    }

    private String customerOf(String id) {
        return database.texts("select customer_id from feedback where id = ?::uuid", id)
                .getFirst();
    }
}
