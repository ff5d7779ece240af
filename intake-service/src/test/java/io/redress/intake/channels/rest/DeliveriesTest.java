package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.deliver;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.put;
import static io.redress.intake.channels.rest.Sender.raw;
import static io.redress.intake.channels.rest.Sender.secret;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that repeat, fail, lie or attack. */
@ComponentTest
class DeliveriesTest {

    private static final String JSON = "application/json";

    private final Database database;
    private final InstantSource time;

    DeliveriesTest(Database database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    @Test
    void whatCannotBeMappedIsKeptAndSucceedsOnceTheMappingIsMended() {
        var name = made(Map.of("subject", from("headline"), "source.externalId", from("id")));
        var path = Sender.address(name);

        String id = deliver(path, JSON, "{\"id\": 1, \"title\": \"Broken\"}")
                .statusCode(202)
                .body("status", equalTo("FAILED"))
                .body("items[0].outcome", equalTo("FAILED"))
                .body("items[0].detail", containsString("subject"))
                .extract()
                .path("id");
        admin().get("/deliveries?channel={name}&status=FAILED", name)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
        admin().get("/deliveries/{id}/body", id).then().statusCode(200).body(containsString("Broken"));

        put(name, "\"1\"", mapping(name, Map.of("subject", from("title"), "source.externalId", from("id"))))
                .statusCode(200);
        admin().post("/deliveries/{id}/retry", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("attempts", equalTo(2))
                .body("items[0].reference", notNullValue());
        admin().post("/deliveries/{id}/retry", id).then().statusCode(200).body("attempts", equalTo(2));
    }

    @Test
    void whatTookLongToMakeOutWasReceivedWhenItWasDelivered() {
        var name = made(Map.of("subject", from("headline")));
        String id = deliver(Sender.address(name), JSON, "{\"title\": \"Broken\"}")
                .statusCode(202)
                .extract()
                .path("id");
        database.execute("update channel_delivery set received_at = '2026-11-02T08:00:00Z' where id = ?::uuid", id);
        put(name, "\"1\"", mapping(name, Map.of("subject", from("title")))).statusCode(200);

        String feedback = admin().post("/deliveries/{id}/retry", id)
                .then()
                .body("status", equalTo("DONE"))
                .extract()
                .path("items[0].feedbackId");

        admin().get("/feedback/{id}", feedback)
                .then()
                .body("receivedAt", equalTo("2026-11-02T08:00:00Z"))
                .body("recordedAt", greaterThan("2026-11-02T08:00:00Z"));
    }

    @Test
    void manyThatFailedAreReadAgainInRounds() {
        var name = made(Map.of("subject", from("headline"), "source.externalId", from("id")));
        var path = Sender.address(name);
        for (var i = 0; i < 5; i++) {
            deliver(path, JSON, "{\"id\": %d, \"title\": \"Broken\"}".formatted(i))
                    .statusCode(202);
        }
        deliver(path, JSON, "{\"id\": 9}").statusCode(202);
        put(name, "\"1\"", mapping(name, Map.of("subject", from("title"), "source.externalId", from("id"))))
                .statusCode(200);

        String next = retry(Map.of("channel", name, "limit", 4))
                .statusCode(200)
                .body("read", equalTo(4))
                .body("passed", equalTo(4))
                .extract()
                .path("nextAfter");
        retry(Map.of("channel", name, "limit", 4, "after", next))
                .statusCode(200)
                .body("read", equalTo(2))
                .body("passed", equalTo(1))
                .body("nextAfter", nullValue());
        retry(Map.of("channel", name)).statusCode(200).body("read", equalTo(1)).body("passed", equalTo(0));

        assertEquals(5, database.count("select count(*) from feedback where source_system = ?", name));
        retry(Map.of("limit", 501, "channel", ""))
                .statusCode(422)
                .body("errors.pointer", contains("/channel", "/limit"));
        retry(Map.of("after", "x")).statusCode(422);
    }

    private static ValidatableResponse retry(Map<String, ?> request) {
        return admin().contentType(JSON).body(request).post("/deliveries/retry").then();
    }

    @Test
    void oneBadItemDoesNotHoldBackTheOthers() {
        var name = made(Map.of("subject", from("t"), "source.externalId", from("id")));

        deliver(Sender.address(name), JSON, "[{\"id\": 1, \"t\": \"x\"}, {\"id\": 2}, {\"id\": 3, \"t\": \"z\"}]")
                .statusCode(202)
                .body("items.outcome", contains("CREATED", "FAILED", "CREATED"));
    }

    @Test
    void theSameDeliverySixtyFourTimesAtOnceIsOneFeedback() throws Exception {
        var name = made(Map.of("subject", from("t")));
        var path = Sender.address(name);
        Callable<Integer> send =
                () -> deliver(path, JSON, "{\"t\": \"Storm\"}").extract().statusCode();
        try (var pool = Executors.newFixedThreadPool(16)) {
            for (var answer :
                    pool.invokeAll(IntStream.range(0, 64).mapToObj(i -> send).toList())) {
                assertEquals(200, answer.get());
            }
        }

        assertEquals(1, database.count("select count(*) from feedback where source_system = ?", name));
        assertEquals(1, database.count("select count(*) from channel_delivery where channel = ?", name));
        assertEquals(63, database.count("select repeats from channel_delivery where channel = ?", name));
        assertEquals(
                1,
                database.count(
                        "select count(*) from outbox o join feedback f on f.id::text = o.subject where f.source_system = ?",
                        name));
    }

    @Test
    void otherContentWithoutARevisionIsKeptForSomebodyToDecide() {
        var name = made(Map.of("subject", from("t"), "source.externalId", from("id")));
        var path = Sender.address(name);
        deliver(path, JSON, "{\"id\": 1, \"t\": \"One\"}").statusCode(200);

        String id = deliver(path, JSON, "{\"id\": 1, \"t\": \"Two\"}")
                .statusCode(202)
                .body("items[0].detail", containsString("source.updatedAt"))
                .extract()
                .path("id");

        discard(id, "An old one")
                .statusCode(200)
                .body("status", equalTo("DISCARDED"))
                .body("problem", equalTo("An old one"));
        discard(id, "Again").statusCode(409).body("code", equalTo("NOT_FAILED"));
        admin().post("/deliveries/{id}/retry", id).then().statusCode(200).body("status", equalTo("DISCARDED"));
    }

    @Test
    void aMappingThatIsOffKeepsWhatComes() {
        var mapping = mapping("off", Map.of("subject", from("t")));
        mapping.put("enabled", false);
        var name = "off-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);

        deliver(Sender.address(name), JSON, "{\"t\": \"x\"}")
                .statusCode(202)
                .body("problem", containsString("switched off"));
    }

    @Test
    void aSecretOpensItsOwnChannelOnlyAndEndsWhenItIsReplaced() {
        var one = made(Map.of("subject", from("t")));
        var other = made(Map.of("subject", from("t")));
        String path = Sender.address(one);
        var secret = path.substring(path.lastIndexOf('/') + 1);

        deliver("/channels/" + other + "/deliveries/" + secret, JSON, "{\"t\": 1}")
                .statusCode(401);
        deliver("/channels/no-such-channel/deliveries/" + secret, JSON, "{\"t\": 1}")
                .statusCode(401);
        deliver("/channels/" + one + "/deliveries", JSON, "{\"t\": 1}").statusCode(401);
        deliver(path + "x", JSON, "{\"t\": 1}").statusCode(401);
        deliver(path, JSON, "{\"t\": 1}").statusCode(200);

        Sender.address(one);
        deliver(path, JSON, "{\"t\": 2}").statusCode(200);
        secret(one, Map.of("kind", "PATH", "earlierCountFor", "PT0S")).statusCode(201);
        deliver(path, JSON, "{\"t\": 3}").statusCode(401);
        assertEquals(0, database.count("select count(*) from channel_secret where value = ?", secret));
    }

    @Test
    void aSecretIsShownOnce() {
        var name = made(Map.of("subject", from("t")));
        var key = UUID.randomUUID().toString();
        for (var time = 0; time < 2; time++) {
            given().auth()
                    .oauth2(Tokens.of("admin"))
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("kind", "PATH"))
                    .post("/channel-mappings/{name}/secrets", name)
                    .then()
                    .statusCode(201)
                    .body("secret", time == 0 ? notNullValue() : nullValue());
        }
        secret(name, Map.of("kind", "SIGNATURE", "secret", "their own secret"))
                .statusCode(201)
                .body("secret", nullValue());
        secret(name, Map.of("kind", "PATH", "secret", "chosen by hand")).statusCode(422);
        admin().get("/channel-mappings/{name}", name)
                .then()
                .body("secrets.kind", contains("PATH", "SIGNATURE"))
                .body("secrets[0].keySet()", everyItem(not(equalTo("value"))));
    }

    @Test
    void anIntegrationDeliversForItsOwnSourceWithItsToken() {
        var name = made(Map.of("subject", from("t")));

        raw(JSON, "{\"t\": \"x\"}")
                .auth()
                .oauth2(Tokens.integration(name))
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200);
        raw(JSON, "{\"t\": \"y\"}")
                .auth()
                .oauth2(Tokens.integration("another"))
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);
    }

    @Test
    void aSharedTokenInAHeaderIsASignatureToo() {
        var mapping = mapping("token-sender", Map.of("subject", from("t")));
        mapping.put("signature", Map.of("algorithm", "TOKEN", "header", "Authorization", "prefix", "Basic "));
        var name = "token-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        Sender.signsWith(name, "dXNlcjpwYXNzd29yZA==");

        raw(JSON, "{\"t\": \"x\"}")
                .header("Authorization", "Basic dXNlcjpwYXNzd29yZA==")
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200);
        raw(JSON, "{\"t\": \"x\"}")
                .header("Authorization", "Basic dXNlcjp3cm9uZw==")
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);
        assertEquals(
                0,
                database.count(
                        "select count(*) from channel_delivery where channel = ? and headers ->> 'authorization' is not null",
                        name));
    }

    @ParameterizedTest
    @CsvSource({"Authorization,Bearer ", "X-API-Key,''"})
    void aFixedWordWhereOthersCarryATokenIsTheSendersOwn(String header, String prefix) {
        var mapping = mapping("word-sender", Map.of("subject", from("t")));
        mapping.put("signature", Map.of("algorithm", "TOKEN", "header", header, "prefix", prefix));
        var name = "word-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        Sender.signsWith(name, "a-word-that-never-changes");

        raw(JSON, "{\"t\": \"x\"}")
                .header(header, prefix + "a-word-that-never-changes")
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200);
        raw(JSON, "{\"t\": \"x\"}")
                .header(header, prefix + "another-word")
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);
        raw(JSON, "{\"t\": \"x\"}")
                .header("Authorization", "Bearer e30.e30.of-another-issuer")
                .post(Sender.address(name))
                .then()
                .statusCode(200);
        given().header(header, prefix + "a-word-that-never-changes")
                .get("/feedback")
                .then()
                .statusCode(401);
    }

    @Test
    void parametersOfTheAddressAreReadToo() {
        var name = "gateway-" + UUID.randomUUID();
        put(
                        name,
                        null,
                        mapping(
                                "gateway",
                                Map.of("subject", from("text ? text : title"), "product", from("$query.shop"))))
                .statusCode(201);
        var address = Sender.address(name);

        raw("text/plain", "")
                .urlEncodingEnabled(false)
                .post(address + "?text=Wo+ist+es%3F&shop=north")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("CREATED"));
        raw("text/plain", "")
                .urlEncodingEnabled(false)
                .post(address + "?text=Noch+da%3F&shop=north")
                .then()
                .statusCode(200)
                .body("items[0].outcome", equalTo("CREATED"));
        raw("text/plain", "")
                .urlEncodingEnabled(false)
                .post(address + "?text=Noch+da%3F&shop=north")
                .then()
                .statusCode(200)
                .body("repeats", equalTo(1));
        raw(JSON, "{\"title\": \"Late\"}").post(address + "?shop=south").then().statusCode(200);

        assertEquals(
                List.of("Late south", "Noch da? north", "Wo ist es? north"),
                database.texts(
                        "select f.subject || ' ' || f.product from feedback f join channel_item i on i.feedback_id = f.id"
                                + " join channel_delivery d on d.id = i.delivery_id where d.channel = ? order by 1",
                        name));
    }

    @Test
    void aSignatureOfSeveralPartsIsRead() {
        var mapping = mapping("parts", Map.of("subject", from("t")));
        mapping.put(
                "signature",
                Map.of(
                        "algorithm", "HMAC_SHA256",
                        "header", "X-Signature",
                        "part", "v1",
                        "signed", "{timestamp}.{body}",
                        "timestamp", Map.of("header", "X-Signature", "part", "t")));
        var name = "parts-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        Sender.signsWith(name, Sender.SIGNING_SECRET);
        var now = time.instant().getEpochSecond();
        var body = "{\"t\": \"x\"}";

        raw(JSON, body)
                .header(
                        "X-Signature",
                        "t=" + now + ",v1=" + Sender.hex("HmacSHA256", Sender.SIGNING_SECRET, now + "." + body))
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(200);
        raw(JSON, body)
                .header(
                        "X-Signature",
                        "t=" + (now + 1) + ",v1=" + Sender.hex("HmacSHA256", Sender.SIGNING_SECRET, now + "." + body))
                .post("/channels/{name}/deliveries", name)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "",
                "null",
                "42",
                "{\"t\": \"a\\u0000b\", \"t2\": \"\\ud800\"} trailing",
                "{\"t\": {\"not\": \"a text\"}}",
                "{\"t\": []}",
                "{\"t\": null}",
                "{\"t\": \"   \"}"
            })
    void whatIsBrokenIsKeptWithItsReason(String body) {
        var name = made(Map.of("subject", from("t")));

        deliver(Sender.address(name), JSON, body).statusCode(202).body("status", equalTo("FAILED"));
    }

    @Test
    void depthHasAnEnd() {
        var name = made(Map.of("subject", from("t")));
        var path = Sender.address(name);

        deliver(path, JSON, "[".repeat(100_000) + "]".repeat(100_000))
                .statusCode(202)
                .body("problem", containsString("levels"));
        deliver(path, JSON, "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000)).statusCode(202);
        deliver(path, "text/xml", "<a>".repeat(5_000) + "x" + "</a>".repeat(5_000))
                .statusCode(202);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\": 1e999999999}",
                "{\"t\": \"x\", \"n\": 1e999999999}",
                "{\"t\": \"x\", \"n\": 1e-999999999}",
                "{\"t\": \"x\", \"n\": \"1e999999999\"}",
                "{\"t\": \"x\", \"n\": [1e999999999, {\"deep\": 1e999999999}]}"
            })
    void aNumberThatWouldFillTheMemoryIsNotWrittenOut(String body) {
        var name = made(Map.of(
                "subject", from("t"),
                "source.externalId", from("n"),
                "sentiment", from("$sentiment(n, 1, 5)"),
                "amountAtStake", from("n"),
                "reach", from("n"),
                "occurredAt", from("n"),
                "tags", from("n")));

        deliver(Sender.address(name), JSON, body).statusCode(200).body("items[0].outcome", equalTo("CREATED"));
    }

    @Test
    void namesAndValuesHaveAnEnd() {
        var name = made(Map.of("subject", from("t")));
        var path = Sender.address(name);
        var keys = IntStream.range(0, 500_000)
                .mapToObj(i -> "\"k" + Integer.toString(i, 36) + "\":1")
                .collect(Collectors.joining(",", "{", "}"));

        deliver(path, JSON, keys).statusCode(202).body("problem", containsString("200000"));
        deliver(path, "application/x-www-form-urlencoded", "a=1&".repeat(300_000) + "t=x")
                .statusCode(202);
        deliver(path, "text/xml", "<r>" + "<a>1</a>".repeat(300_000) + "</r>").statusCode(202);
    }

    @Test
    void sizeHasAnEnd() {
        var name = made(Map.of("subject", from("t")));

        deliver(Sender.address(name), JSON, "{\"t\": \"" + "x".repeat(10_485_760) + "\"}")
                .statusCode(413);
        deliver(Sender.address(name), JSON, "[" + "1,".repeat(1_000) + "1]")
                .statusCode(202)
                .body("problem", containsString("1000 items"));
        assertEquals(1, database.count("select count(*) from channel_delivery where channel = ?", name));
    }

    @Test
    void outsideEntitiesOfXmlAreNotRead() {
        var name = made(Map.of("subject", from("t")));

        deliver(
                        Sender.address(name),
                        "text/xml",
                        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a><t>&x;</t></a>")
                .statusCode(202);
        assertEquals(0, database.count("select count(*) from feedback where source_system = ?", name));
    }

    @Test
    void textThatCannotBeStoredIsCleaned() {
        var name = made(Map.of("subject", from("t"), "tags", from("tags")));

        deliver(Sender.address(name), JSON, "{\"t\": \"a\\u0000b\\ud800c\", \"tags\": [\"x\\u0000\"]}")
                .statusCode(200);

        assertEquals(
                List.of("ab\uFFFDc"), database.texts("select subject from feedback where source_system = ?", name));
    }

    @Test
    void charsetsAreHonoured() throws Exception {
        var name = made(Map.of("subject", from("t")));
        var path = Sender.address(name);
        for (var charset : List.of("ISO-8859-1", "UTF-16", "windows-1252")) {
            given().contentType("application/json; charset=" + charset)
                    .body(("{\"t\": \"Grüße " + charset + "\"}").getBytes(charset))
                    .post(path)
                    .then()
                    .statusCode(200);
            assertEquals(
                    1,
                    database.count(
                            "select count(*) from feedback where source_system = ? and subject = ?",
                            name,
                            "Grüße " + charset));
        }
        given().contentType("application/json; charset=klingon-8")
                .body("{\"t\": 1}".getBytes())
                .post(path)
                .then()
                .statusCode(202)
                .body("problem", containsString("charset"));
    }

    @Test
    void queryParametersOfSendersMeanNothing() {
        var name = made(Map.of("subject", from("t")));

        deliver(Sender.address(name) + "?bodySHA256=abc", JSON, "{\"t\": \"x\"}")
                .statusCode(200);
    }

    @Test
    void theListIsPagedAndTellsWrongParameters() {
        var name = made(Map.of("subject", from("t")));
        var path = Sender.address(name);
        IntStream.range(0, 3).forEach(i -> deliver(path, JSON, "{\"t\": \"" + i + "\"}"));

        String cursor = admin().get("/deliveries?channel={name}&limit=2", name)
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("page.nextCursor");
        admin().get("/deliveries?channel={name}&limit=2&cursor={cursor}", name, cursor)
                .then()
                .body("items.size()", equalTo(1))
                .body("page.nextCursor", nullValue());
        admin().get("/deliveries?status=LOST").then().statusCode(400).body("errors.parameter", hasItem("status"));
        admin().get("/deliveries/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aFormThatItsSenderTriesAgainIsOneFeedback() {
        var path = Sender.address(made(Map.of("subject", from("title"))));
        var form = "--%1$s\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nLamp\r\n--%1$s--\r\n";

        String feedback = deliver(path, "multipart/form-data; boundary=1f", form.formatted("1f"))
                .body("items[0].outcome", equalTo("CREATED"))
                .extract()
                .path("items[0].feedbackId");
        deliver(path, "multipart/form-data; boundary=2e", form.formatted("2e"))
                .body("repeats", equalTo(1))
                .body("items.feedbackId", contains(feedback));
    }

    @Test
    void theSameBodyIsNotTheSameDeliveryWhereAHeaderSaysWhatHappened() {
        var mapping = mapping("topical", Map.of("subject", from("t"), "source.externalId", from("id")));
        mapping.put("when", "$headers.`x-topic` = 'created'");
        var name = "topical-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        var path = Sender.address(name);
        var body = "{\"id\": \"%s\", \"t\": \"x\"}".formatted(UUID.randomUUID());

        raw(JSON, body).header("X-Topic", "viewed").post(path).then().body("status", equalTo("IGNORED"));
        raw(JSON, body).header("X-Topic", "created").post(path).then().body("status", equalTo("DONE"));
        raw(JSON, body)
                .header("X-Topic", "created")
                .header("X-Try", "2")
                .post(path)
                .then()
                .body("repeats", equalTo(1));
    }

    @Test
    void twoDeliveriesOfOneThingAtTheSameTimeAreOneFeedback() throws Exception {
        var mapping = mapping("racing", Map.of("subject", from("t")));
        mapping.put("key", "id");
        var name = "racing-" + UUID.randomUUID();
        put(name, null, mapping).statusCode(201);
        var path = Sender.address(name);
        try (var other = database.connect();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            try (var lock = other.prepareStatement(
                    "select pg_advisory_xact_lock(hashtext(?), s) from generate_series(0, 63) s")) {
                lock.setString(1, name);
                lock.execute();
            }
            Callable<String> first = () -> deliver(path, JSON, "{\"id\": 7, \"t\": \"x\", \"attempt\": 1}")
                    .extract()
                    .path("items[0].outcome");
            Callable<String> second = () -> deliver(path, JSON, "{\"id\": 7, \"t\": \"x\", \"attempt\": 2}")
                    .extract()
                    .path("items[0].outcome");
            var answers = List.of(threads.submit(first), threads.submit(second));
            await().until(() -> database.count(
                            "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                                    + " and classid = (hashtext(?)::bigint & 4294967295)::oid",
                            name)
                    == 2);
            other.rollback();

            assertEquals(
                    Set.of("CREATED", "REPEATED"),
                    Set.of(answers.getFirst().get(), answers.getLast().get()));
        }
    }

    @Test
    void keysAndTokensOfOursAreNotKept() {
        var name = made(Map.of("subject", from("t")));

        raw(JSON, "{\"t\": \"x\"}")
                .header("X-API-Key", "a-key-of-ours")
                .header("Authorization", "Bearer a.token.ofours")
                .header("X-Kept", "yes")
                .post(Sender.address(name))
                .then()
                .statusCode(200);

        assertEquals(
                List.of("true"),
                database.texts(
                        "select (headers ->> 'x-kept' = 'yes' and headers ->> 'x-api-key' is null"
                                + " and headers ->> 'authorization' is null)::text from channel_delivery where channel = ?",
                        name));
    }

    @Test
    void listsShowTheFirstItemsOfEachDelivery() {
        var name = made(Map.of("subject", from("t")));
        var body = IntStream.range(0, 25)
                .mapToObj(i -> "{\"t\": \"" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String id = deliver(Sender.address(name), JSON, body)
                .body("items.size()", equalTo(25))
                .extract()
                .path("id");

        admin().get("/deliveries?channel={name}", name).then().body("items[0].items.size()", equalTo(20));
        admin().get("/deliveries/{id}", id).then().body("items.size()", equalTo(25));
    }

    private static ValidatableResponse discard(String id, String reason) {
        return admin().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", reason))
                .post("/deliveries/{id}/discard", id)
                .then();
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin"));
    }

    private static String made(Map<String, Object> fields) {
        var name = "test-" + UUID.randomUUID();
        put(name, null, new HashMap<>(mapping(name, fields))).statusCode(201);
        return name;
    }
}
