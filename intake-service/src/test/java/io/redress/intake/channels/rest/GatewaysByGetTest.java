package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.put;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Gateways for text messages that say everything in the address they call. */
@ComponentTest
class GatewaysByGetTest {

    private final Database database;

    GatewaysByGetTest(Database database) {
        this.database = database;
    }

    @Test
    void whatIsDeliveredByGetIsFeedbackOnce() {
        var name = made(Map.of("byGet", true, "answers", Map.of("text", "ACK/Jasmin")));
        var address = Sender.address(name);

        get(address + "?id=7&from=%2B4940123&content=Gr%C3%BC%C3%9Fe+%26+mehr&at=2026-11-20+10%3A15%3A00")
                .statusCode(200)
                .body(equalTo("ACK/Jasmin"));
        get(address + "?id=7&from=%2B4940123&content=Gr%C3%BC%C3%9Fe+%26+mehr&at=2026-11-20+10%3A15%3A00")
                .statusCode(200);
        get(address + "?id=8&from=%2B4940123&content=Hallo%3F").statusCode(200);

        assertEquals(
                List.of("Grüße & mehr 7", "Hallo? 8"),
                database.texts(
                        "select f.narrative || ' ' || f.source_external_id from feedback f join channel_item i on i.feedback_id = f.id"
                                + " join channel_delivery d on d.id = i.delivery_id where d.channel = ? order by f.source_external_id",
                        name));
    }

    @Test
    void whatCannotBeMappedIsKept() {
        var address = Sender.address(made(Map.of("byGet", true)));

        get(address + "?id=7&nothing=x")
                .statusCode(202)
                .body("status", equalTo("FAILED"))
                .body("items[0].detail", containsString("narrative"));
    }

    @Test
    void whoIsNotKnownDeliversNothing() {
        var name = made(Map.of("byGet", true, "signature", Map.of("algorithm", "TOKEN", "field", "$query.key")));
        Sender.signsWith(name, Sender.SIGNING_SECRET);

        get("/channels/" + name + "/deliveries/wrong?id=1&content=x").statusCode(401);
        get("/channels/" + name + "/deliveries?id=1&content=x").statusCode(401);
        get("/channels/" + name + "/deliveries?id=1&content=x&key=wrong-one").statusCode(401);
        assertEquals(0, kept(name));
        get("/channels/" + name + "/deliveries?id=1&content=x&key=" + Sender.SIGNING_SECRET)
                .statusCode(200)
                .body("items[0].outcome", equalTo("CREATED"));
    }

    @Test
    void whoOnlyLooksWhetherItIsThereDeliversNothing() {
        var name = made(Map.of("byGet", true));
        var address = Sender.address(name);

        given().head(address + "?id=7&content=Hallo").then().statusCode(200);
        get(address).statusCode(200).body(equalTo("ok"));
        assertEquals(0, kept(name));

        var posting = made(Map.of());
        get(Sender.address(posting) + "?id=7&content=Hallo").statusCode(200).body(equalTo("ok"));
        assertEquals(0, kept(posting));
    }

    @Test
    void aChallengeIsAnsweredAndNoDelivery() {
        var name = made(Map.of("byGet", true, "challenge", Map.of("answer", "$query.echo")));

        get(Sender.address(name) + "?echo=abc").statusCode(200).body(equalTo("abc"));
        assertEquals(0, kept(name));
    }

    private long kept(String name) {
        return database.count("select count(*) from channel_delivery where channel = ?", name);
    }

    private static ValidatableResponse get(String path) {
        return given().urlEncodingEnabled(false).get(path).then();
    }

    private static String made(Map<String, Object> more) {
        var mapping = new HashMap<>(mapping(
                "gateway",
                Map.of(
                        "source.externalId",
                        from("id"),
                        "narrative",
                        from("content"),
                        "customer.phone",
                        from("from"),
                        "occurredAt",
                        from("at"))));
        mapping.putAll(more);
        var name = "by-get-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        return name;
    }
}
