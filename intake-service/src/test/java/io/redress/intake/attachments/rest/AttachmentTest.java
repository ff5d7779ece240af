package io.redress.intake.attachments.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Contracts;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import io.redress.intake.testing.Keys;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ComponentTest
class AttachmentTest {

    private static final byte[] PDF = "%PDF-1.7\nReceipt for a lamp".getBytes(UTF_8);

    private final Database database;
    private String id;

    AttachmentTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void aFeedback() {
        id = Desk.register(Map.of("channel", "PHONE", "subject", "Something"));
    }

    @Test
    void aFileComesBackAsItWasAndOnlyAsADownload() {
        var location = bare("agent", PDF, "Rechnung ä \"1\".pdf")
                .statusCode(201)
                .header("ETag", equalTo("\"2\""))
                .body("fileName", equalTo("Rechnung ä _1_.pdf"))
                .body("contentType", equalTo("application/pdf"))
                .body("size", equalTo(PDF.length))
                .extract()
                .header("Location");

        var file = as("agent").get(location).then().statusCode(200);

        assertArrayEquals(PDF, file.extract().asByteArray());
        file.header("Content-Type", equalTo("application/octet-stream"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("Content-Disposition", containsString("attachment; filename=\"Rechnung _ _1_.pdf\""))
                .header("Content-Disposition", containsString("filename*=UTF-8''Rechnung%20%C3%A4%20_1_.pdf"))
                .header("Cache-Control", containsString("no-store"));
        list("agent").body("items.fileName", contains("Rechnung ä _1_.pdf"));
        Desk.get("agent", id).body("version", equalTo(2));
        as("agent").get("/feedback/{id}/history", id).then().body("items[1].action", equalTo("attach"));
        var updated = database.texts("select payload from outbox where subject = ? and type like '%updated%'", id)
                .getFirst();
        assertEquals(List.of(), Contracts.faults("", "updated", updated));
        assertEquals(0, database.count("select count(*) from outbox where payload::text like '%Rechnung%'"));
    }

    @Test
    void theBareBodyWillDoAndTheSameFileAgainChangesNothing() {
        bare("agent", PDF, "order.pdf").statusCode(201);

        bare("agent", PDF, "order.pdf").statusCode(200).header("ETag", equalTo("\"2\""));
        form("agent", "an other.pdf", PDF).statusCode(200).body("fileName", equalTo("order.pdf"));

        list("agent").body("items", hasSize(1));
    }

    @Test
    void aRepeatedRequestGetsItsFirstAnswer() {
        var key = UUID.randomUUID().toString();
        upload(key, PDF).statusCode(201);
        upload(key, PDF).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        upload(key, "other text".getBytes(UTF_8)).statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatItIsGoesByItsContent() {
        form("agent", "a page.html", "Only text".getBytes(UTF_8))
                .statusCode(201)
                .body("fileName", equalTo("a page.html.txt"))
                .body("contentType", equalTo("text/plain"));
        form("agent", "lamp.png", "<html><script>alert(1)</script>".getBytes(UTF_8))
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        bare("agent", new byte[] {'M', 'Z', 0, 1}, "lamp.pdf").statusCode(415);
        list("agent").body("items", hasSize(1));
    }

    @Test
    void whatIsNoFileOrTooMuchIsRefused() {
        bare("agent", new byte[0], "x.txt").statusCode(422).body("code", equalTo("EMPTY_FILE"));
        var large = new byte[10_485_761];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        bare("agent", large, "x.pdf").statusCode(413).body("code", equalTo("TOO_LARGE"));
        form("agent", "x.pdf", large).statusCode(413);
        as("agent")
                .multiPart("one", "a.txt", "one".getBytes(UTF_8))
                .multiPart("two", "b.txt", "two".getBytes(UTF_8))
                .post("/feedback/{id}/attachments", id)
                .then()
                .statusCode(422)
                .body("code", equalTo("ONE_FILE"));
        as("agent")
                .multiPart("note", "no file")
                .post("/feedback/{id}/attachments", id)
                .then()
                .statusCode(422);
        as("agent")
                .contentType(ContentType.JSON)
                .body(Map.of("file", "x"))
                .post("/feedback/{id}/attachments", id)
                .then()
                .statusCode(415);
        as("agent")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .body("no form".getBytes(UTF_8))
                .post("/feedback/{id}/attachments", id)
                .then()
                .statusCode(equalTo(422));
        list("agent").body("items", empty());
    }

    @Test
    void thereAreAtMostTwenty() {
        for (var i = 0; i < 20; i++) {
            bare("agent", ("file " + i).getBytes(UTF_8), null).statusCode(201);
        }

        bare("agent", "one more".getBytes(UTF_8), null).statusCode(409).body("code", equalTo("TOO_MANY_ATTACHMENTS"));
        bare("agent", "file 3".getBytes(UTF_8), null).statusCode(200);
    }

    @Test
    void whatIsRemovedIsGone() {
        var location = bare("agent", PDF, "order.pdf").statusCode(201).extract().header("Location");

        as("agent").header("If-Match", "\"2\"").delete(location).then().statusCode(403);
        as("manager").delete(location).then().statusCode(428);
        as("manager").header("If-Match", "\"1\"").delete(location).then().statusCode(412);
        as("manager")
                .header("If-Match", "\"2\"")
                .delete(location)
                .then()
                .statusCode(204)
                .header("ETag", equalTo("\"3\""));
        as("manager").header("If-Match", "\"3\"").delete(location).then().statusCode(404);

        as("agent").get(location).then().statusCode(404);
        list("agent").body("items", empty());
        assertEquals(
                0,
                database.count(
                        "select count(*) from feedback_attachment where feedback_id = ?::uuid and (content is not null or file_name is not null)",
                        id));
        bare("agent", PDF, "order.pdf").statusCode(201);
    }

    @Test
    void nobodyGetsAtTheFilesOfOthers() {
        var location = bare("agent", PDF, "order.pdf").statusCode(201).extract().header("Location");
        var attachment = location.substring(location.lastIndexOf('/') + 1);
        var other = Desk.register(Map.of("channel", "PHONE", "subject", "Another"));

        as("agent")
                .get("/feedback/{id}/attachments/{attachment}", other, attachment)
                .then()
                .statusCode(404);
        as("integration").get(location).then().statusCode(404);
        as("auditor").get(location).then().statusCode(403);
        list("auditor").body("items[0].fileName", nullValue()).body("items[0].size", equalTo(PDF.length));
    }

    @Test
    void anIntegrationAttachesToItsOwn() {
        String own = Desk.post(Tokens.of("integration"), Map.of("channel", "CRM", "subject", "x"))
                .statusCode(201)
                .extract()
                .path("id");
        var key = Keys.made(Tokens.SOURCE, List.of("WRITE"), Map.of())
                .statusCode(201)
                .extract()
                .<String>path("key");

        Keys.with(key)
                .contentType("application/octet-stream")
                .body(PDF)
                .post("/feedback/{id}/attachments?name=order.pdf", own)
                .then()
                .statusCode(201);
        Keys.with(key)
                .contentType("application/octet-stream")
                .body(PDF)
                .post("/feedback/{id}/attachments?name=order.pdf", id)
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsWithdrawnTakesNoFiles() {
        Desk.act("manager", id, "withdrawal", Map.of("reason", "x")).statusCode(200);

        bare("agent", PDF, null).statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    }

    private ValidatableResponse form(String role, String name, byte[] content) {
        return as(role).multiPart("file", name, content)
                .post("/feedback/{id}/attachments", id)
                .then();
    }

    private ValidatableResponse bare(String role, byte[] content, String name) {
        return as(role).contentType("application/octet-stream")
                .body(content)
                .queryParams(name == null ? Map.of() : Map.of("name", name))
                .post("/feedback/{id}/attachments", id)
                .then();
    }

    private ValidatableResponse upload(String key, byte[] content) {
        return given().auth()
                .oauth2(Tokens.of("agent"))
                .header("Idempotency-Key", key)
                .contentType("application/octet-stream")
                .body(content)
                .post("/feedback/{id}/attachments", id)
                .then();
    }

    private ValidatableResponse list(String role) {
        return as(role).get("/feedback/{id}/attachments", id).then().statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.of(role))
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
