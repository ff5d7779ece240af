package io.redress.deploy.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only a packaged build can show: mails as they came, mails inside JSON, and XML are read by what libraries find. */
@ExtendWith(RunningSystem.class)
class MailChannelStory {

    private static final String MAIL = String.join(
            "\r\n",
            "Message-ID: <%s@mail.example>",
            "Date: Fri, 20 Nov 2026 11:15:00 +0100 (CET)",
            "From: =?iso-8859-1?Q?J=F6_Miller?= <jo@customer.example>",
            "To: care@shop.example",
            "Subject: =?utf-8?B?UsO8Y2tnYWJl?=",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=m",
            "",
            "--m",
            "Content-Type: multipart/alternative; boundary=a",
            "",
            "--a",
            "Content-Type: text/plain; charset=iso-8859-15",
            "Content-Transfer-Encoding: base64",
            "",
            Base64.getEncoder().encodeToString("Die Lampe für 20 € ist kaputt.".getBytes(latin9())),
            "--a",
            "Content-Type: text/html; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
            "<p>Die Lampe f=C3=BCr 20 =E2=82=AC ist kaputt.</p>",
            "--a--",
            "--m",
            "Content-Type: application/pdf; name=\"rechnung.pdf\"",
            "Content-Disposition: attachment; filename=\"rechnung.pdf\"",
            "Content-Transfer-Encoding: base64",
            "",
            "JVBERg==",
            "--m--",
            "");

    private final Redress redress;
    private final Steps steps;

    MailChannelStory(Redress redress) {
        this.redress = redress;
        this.steps = new Steps(redress);
    }

    private static Charset latin9() {
        return Charset.forName("ISO-8859-15");
    }

    @Test
    void aMailAsItCameIsFeedback() {
        // Given a mailbox whose mails are posted as they come
        String address = channel("""
            { "sourceSystem": "mailbox", "format": "MAIL",
              "fields": { "source.externalId": { "from": "headers.`message-id`" }, "channel": { "value": "EMAIL" },
                          "subject": { "from": "subject" }, "narrative": { "from": "text" },
                          "customer.name": { "from": "$sender(from)" }, "customer.email": { "from": "from" },
                          "tags": { "from": "attachments.filename" }, "occurredAt": { "from": "date" } } }
            """);

        // When one comes
        JsonPath delivery = deliver(address, "message/rfc822", MAIL.formatted(UUID.randomUUID()));

        // Then it is feedback of its sender
        assertRead(delivery);
    }

    @Test
    void soIsAMailInsideJson() {
        // Given a gateway that puts whole mails into JSON
        String address = channel("""
            { "sourceSystem": "gateway", "items": "$mail($base64decode(content))",
              "fields": { "source.externalId": { "from": "headers.`message-id`" }, "channel": { "value": "EMAIL" },
                          "subject": { "from": "subject" }, "narrative": { "from": "text" },
                          "customer.name": { "from": "$sender(from)" }, "customer.email": { "from": "from" },
                          "tags": { "from": "$extract(attachments.filename, '(.*)') " }, "occurredAt": { "from": "date" } } }
            """);

        // When it posts one
        String content = Base64.getEncoder()
                .encodeToString(MAIL.formatted(UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
        JsonPath delivery = deliver(address, "application/json", "{\"content\": \"" + content + "\"}");

        // Then it is read just so
        assertRead(delivery);
    }

    @Test
    void andXml() {
        // Given a sender of XML
        String address = channel("""
            { "sourceSystem": "soap", "items": "Body.case",
              "fields": { "source.externalId": { "from": "id" }, "channel": { "value": "CRM" },
                          "narrative": { "from": "$html(text)" } } }
            """);

        // When it posts two cases
        JsonPath delivery = deliver(address, "text/xml", """
            <s:Envelope xmlns:s="urn:s"><s:Body><case id="%1$s"><text>&lt;p&gt;Late&lt;/p&gt;</text></case>
            <case id="%1$s-2"><text>Lost</text></case></s:Body></s:Envelope>
            """.formatted(UUID.randomUUID()));

        // Then both are feedback
        assertEquals(List.of("CREATED", "CREATED"), delivery.getList("items.outcome"), delivery.prettify());
        assertEquals(
                "Late",
                steps.feedback(delivery.getString("items[0].feedbackId")).getString("narrative"));
    }

    private void assertRead(JsonPath delivery) {
        assertEquals(List.of("CREATED"), delivery.getList("items.outcome"), delivery.prettify());
        JsonPath feedback = steps.feedback(delivery.getString("items[0].feedbackId"));
        assertEquals("Rückgabe", feedback.getString("subject"));
        assertEquals("Die Lampe für 20 € ist kaputt.", feedback.getString("narrative"));
        assertEquals("Jö Miller", feedback.getString("customer.name"));
        assertEquals("jo@customer.example", feedback.getString("customer.email"));
        assertEquals("2026-11-20T10:15:00Z", feedback.getString("occurredAt"));
        assertTrue(feedback.getList("tags").contains("rechnung.pdf"), feedback.prettify());
    }

    /** The address of a new channel that is read by this mapping. */
    private String channel(String mapping) {
        String name = "story-" + UUID.randomUUID();
        redress.intake("admin")
                .body(mapping)
                .put("/channel-mappings/{name}", name)
                .then()
                .statusCode(201);
        return redress.intake("admin")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{ \"kind\": \"PATH\" }")
                .post("/channel-mappings/{name}/secrets", name)
                .then()
                .statusCode(201)
                .extract()
                .path("path");
    }

    private JsonPath deliver(String address, String type, String body) {
        return redress.intake("admin")
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
