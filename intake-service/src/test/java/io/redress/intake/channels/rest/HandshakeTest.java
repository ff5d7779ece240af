package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.channel;
import static io.redress.intake.channels.rest.Sender.hex;
import static io.redress.intake.channels.rest.Sender.raw;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Senders that say at a new address what they are going to sign with. */
@ComponentTest
class HandshakeTest {

    private static final String JSON = "application/json";
    private static final int CALLERS = 4;
    private static final String HOOK_SECRET = "$headers.`x-hook-secret`";

    private static final Map<String, Object> ASANA = Map.of(
            "items",
            "[events]",
            "challenge",
            Map.of("headers", Map.of("X-Hook-Secret", HOOK_SECRET), "secret", HOOK_SECRET),
            "signature",
            Map.of("algorithm", "HMAC_SHA256", "header", "X-Hook-Signature"));

    private final Database database;

    HandshakeTest(Database database) {
        this.database = database;
    }

    @Test
    void asanaIsToldItsSecretAndSignsWithItFromThenOn() {
        var name = channel("asana", ASANA);
        var address = Sender.address(name);
        var body = "{\"events\": [{\"t\": \"A task\"}]}";
        Sender.deliver(address, JSON, body).statusCode(200);

        greet(address, "b537207f20cbfa02357cf448134da559")
                .statusCode(200)
                .header("X-Hook-Secret", equalTo("b537207f20cbfa02357cf448134da559"))
                .body(equalTo(""));
        greet(address, "b537207f20cbfa02357cf448134da559").statusCode(200);

        var signed = hex("HmacSHA256", "b537207f20cbfa02357cf448134da559", body);
        raw(JSON, body).header("X-Hook-Signature", signed).post(address).then().statusCode(200);
        raw(JSON, body)
                .header("X-Hook-Signature", signed)
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200);
        Sender.deliver(address, JSON, body).statusCode(401);
        raw(JSON, body).header("X-Hook-Signature", "00").post(address).then().statusCode(401);
        assertEquals(
                0,
                database.count("select count(*) from channel_delivery where channel = ? and body = ''", name),
                "nothing is kept of a greeting");
    }

    @Test
    void aSecretIsTakenOnceAtEachAddressAndFromNobodyWithoutOne() {
        var name = channel("asana", ASANA);
        greet("/channels/" + name + "/deliveries", "whoever-says-so").statusCode(401);
        greet("/channels/" + name + "/deliveries/wrong", "whoever-says-so").statusCode(401);
        var address = Sender.address(name);
        greet(address, "short").statusCode(401);
        greet(address, "the-first-secret").statusCode(200);

        greet(address, "another-one").statusCode(401).header("X-Hook-Secret", nullValue());
        var next = Sender.address(name);
        greet(next, "the-second-secret").statusCode(200);

        var body = "{\"events\": [{\"t\": \"x\"}]}";
        for (var secret : List.of("the-first-secret", "the-second-secret")) {
            raw(JSON, body)
                    .header("X-Hook-Signature", hex("HmacSHA256", secret, body))
                    .post(next)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void ofManyWhoSayItAtOnceOneIsBelieved() throws Exception {
        var name = channel("asana", ASANA);
        var address = Sender.address(name);

        var answers = atOnce(IntStream.range(0, CALLERS)
                .<Callable<Integer>>mapToObj(i -> () -> greeted(address, "secret-of-number-" + i))
                .toList());

        assertEquals(1, Collections.frequency(answers, 200), answers.toString());
        assertEquals(CALLERS - 1, Collections.frequency(answers, 401), answers.toString());
        assertEquals(1, agreed(name));
    }

    @Test
    void aSenderMaySayTheSameTwiceAtOnce() throws Exception {
        var name = channel("asana", ASANA);
        var address = Sender.address(name);

        assertEquals(
                Collections.nCopies(CALLERS, 200),
                atOnce(Collections.nCopies(CALLERS, () -> greeted(address, "b537207f20cbfa02357cf448134da559"))));
        assertEquals(1, agreed(name));
    }

    private long agreed(String channel) {
        return database.count("select count(*) from channel_secret where channel = ? and kind = 'SIGNATURE'", channel);
    }

    /** Nobody may write until all of them are as far as they get without. */
    private List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
        try (var other = database.connect();
                var lock = other.createStatement();
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            lock.execute("lock table channel_secret in share row exclusive mode");
            var answers = calls.stream().map(callers::submit).toList();
            await().until(() -> waiting() == calls.size());
            other.rollback();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private long waiting() {
        return database.count("select count(*) from pg_stat_activity"
                + " where wait_event_type = 'Lock' and query like '%channel_secret%'");
    }

    private static int greeted(String address, String secret) {
        return greet(address, secret).extract().statusCode();
    }

    private static ValidatableResponse greet(String address, String secret) {
        return given().contentType(JSON)
                .header("X-Hook-Secret", secret)
                .post(address)
                .then();
    }
}
