package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.preview;
import static io.redress.intake.channels.rest.Sender.put;
import static io.redress.intake.channels.rest.Sender.raw;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Senders nobody has written a line of code for: a mapping is all it takes. */
@ComponentTest
class OtherSendersTest {

    private static final String JSON = "application/json";

    @Test
    void freshdeskPostsHtmlAndNumbersForWords() {
        var name = made(mapping(
                "freshdesk",
                Map.of(
                        "source.externalId", from("freshdesk_webhook.ticket_id"),
                        "subject", from("freshdesk_webhook.ticket_subject"),
                        "narrative", from("$html(freshdesk_webhook.ticket_description)"),
                        "severity",
                                Map.of(
                                        "from",
                                        "freshdesk_webhook.ticket_priority",
                                        "values",
                                        Map.of("1", "MINOR", "2", "MODERATE", "3", "MAJOR", "4", "MAJOR")),
                        "channel",
                                Map.of(
                                        "from", "freshdesk_webhook.ticket_source",
                                        "values", Map.of("1", "EMAIL", "3", "PHONE"),
                                        "otherwise", "CRM"),
                        "customer.email", from("freshdesk_webhook.ticket_contact_email"))));

        preview(name, JSON, """
            {"freshdesk_webhook": {"ticket_id": 17, "ticket_subject": "Late", "ticket_priority": 3, "ticket_source": 1,
             "ticket_description": "<div>Where is it?<br>Since <i>Monday</i>!</div>", "ticket_contact_email": "jo@shop.example"}}
            """)
                .statusCode(200)
                .body("mappable", equalTo(true))
                .body("items[0].feedback.source.externalId", equalTo("17"))
                .body("items[0].feedback.severity", equalTo("MAJOR"))
                .body("items[0].feedback.channel", equalTo("EMAIL"))
                .body("items[0].feedback.narrative", equalTo("Where is it?\nSince Monday!"));
    }

    @Test
    void intercomNestsConversationsAndCountsSeconds() {
        var name = made(mapping(
                "intercom",
                Map.of(
                        "source.externalId", from("data.item.id"),
                        "source.updatedAt", from("data.item.updated_at"),
                        "channel", Map.of("value", "CHAT"),
                        "narrative",
                                from(
                                        "$join([$html(data.item.source.body), data.item.conversation_parts.conversation_parts[part_type = 'comment'].$html(body)], '\n')"),
                        "customer.name", from("data.item.source.author.name"),
                        "customer.email", from("data.item.source.author.email"),
                        "occurredAt", from("data.item.created_at"))));

        preview(name, JSON, """
            {"type": "notification_event", "topic": "conversation.user.created", "id": "notif_1", "created_at": 1795169700,
             "data": {"type": "notification_event_data", "item": {"type": "conversation", "id": "147", "created_at": 1795169700,
              "updated_at": 1795169760, "source": {"type": "conversation", "body": "<p>My order is late</p>",
              "author": {"type": "user", "name": "Jo", "email": "jo@shop.example"}},
              "conversation_parts": {"conversation_parts": [{"part_type": "comment", "body": "<p>Hello?</p>"}, {"part_type": "close", "body": null}]}}}}
            """)
                .statusCode(200)
                .body("items[0].feedback.narrative", equalTo("My order is late\nHello?"))
                .body("items[0].feedback.occurredAt", equalTo("2026-11-20T10:15:00Z"))
                .body("items[0].feedback.source.updatedAt", equalTo("2026-11-20T10:16:00Z"));
    }

    @Test
    void googleReviewsRateInWordsAndTheirAuthorsAreAnonymous() {
        var mapping = mapping(
                "google",
                Map.of(
                        "source.externalId", from("reviewId"),
                        "source.updatedAt", from("updateTime"),
                        "channel", Map.of("value", "REVIEW"),
                        "subject", from("'Rated ' & starRating"),
                        "narrative", from("comment"),
                        "kind", from("$rating(starRating) <= 2 ? 'COMPLAINT' : $rating(starRating) >= 4 ? 'PRAISE'"),
                        "sentiment", from("$sentiment(starRating, 1, 5)"),
                        "customer.name", from("reviewer.isAnonymous = true ? null : reviewer.displayName"),
                        "occurredAt", from("createTime")));
        mapping.put("items", "reviews");
        var name = made(mapping);

        preview(name, JSON, """
            {"reviews": [
              {"reviewId": "r1", "starRating": "ONE", "comment": "Bad", "createTime": "2026-11-20T10:15:00.5Z", "updateTime": "2026-11-20T10:15:00.5Z", "reviewer": {"displayName": "A Google user", "isAnonymous": true}},
              {"reviewId": "r2", "starRating": "FIVE", "createTime": "2026-11-20T10:15:00Z", "updateTime": "2026-11-20T10:15:00Z", "reviewer": {"displayName": "Jo"}},
              {"reviewId": "r3", "starRating": "STAR_RATING_UNSPECIFIED", "createTime": "2026-11-20T10:15:00Z", "reviewer": {}}]}
            """)
                .statusCode(200)
                .body("items.feedback.kind", contains("COMPLAINT", "PRAISE", null))
                .body("items[0].feedback.sentiment", equalTo(-1))
                .body("items[1].feedback.sentiment", equalTo(1))
                .body("items[2].feedback.sentiment", nullValue())
                .body("items[0].feedback.customer", nullValue())
                .body("items[1].feedback.customer.name", equalTo("Jo"));
    }

    @Test
    void jiraServiceDeskHasOffsetsWithoutColons() {
        var name = made(mapping(
                "jira",
                Map.of(
                        "source.externalId", from("issue.key"),
                        "source.revision", from("changelog.id"),
                        "subject", from("issue.fields.summary"),
                        "narrative", from("issue.fields.description"),
                        "severity",
                                Map.of(
                                        "from",
                                        "issue.fields.priority.name",
                                        "values",
                                        Map.of("Highest", "MAJOR", "High", "MODERATE", "Low", "MINOR")),
                        "tags", from("issue.fields.labels"),
                        "occurredAt", from("issue.fields.created"))));

        preview(name, JSON, """
            {"timestamp": 1795169700000, "webhookEvent": "jira:issue_created", "changelog": {"id": "10045"},
             "issue": {"id": "10002", "key": "SUP-7", "fields": {"summary": "Printer", "description": "On fire",
              "priority": {"name": "Highest"}, "labels": ["office"], "created": "2026-11-20T11:15:00.000+0100"}}}
            """)
                .body("items[0].feedback.source.revision", equalTo(10045))
                .body("items[0].feedback.severity", equalTo("MAJOR"))
                .body("items[0].feedback.occurredAt", equalTo("2026-11-20T10:15:00Z"));
    }

    @Test
    void aMailGatewayPostsPartsWithJsonInside() {
        var mapping = mapping(
                "sendgrid",
                Map.of(
                        "source.externalId", from("$substringBefore($substringAfter(headers, 'Message-ID: '), '\n')"),
                        "channel", Map.of("value", "EMAIL"),
                        "subject", from("subject"),
                        "narrative", from("text ? text : $html(html)"),
                        "customer.email", from("$json(envelope).from"),
                        "customer.name", from("$sender(from)")));
        mapping.put("escalation", Map.of("from", "$json(envelope).to", "addresses", List.of("boss@shop.example")));
        var name = made(mapping);

        preview(
                        name,
                        "multipart/form-data; boundary=b",
                        part("headers", "Date: x\nMessage-ID: <1@x>\nTo: y")
                                + part("subject", "Übel")
                                + part("html", "<p>Not&nbsp;good</p>")
                                + part("from", "Jo <jo@shop.example>")
                                + part("envelope", "{\"to\":[\"Boss@Shop.example\"],\"from\":\"jo@shop.example\"}")
                                + "--b--\r\n")
                .body("items[0].feedback.source.externalId", equalTo("<1@x>"))
                .body("items[0].feedback.subject", equalTo("Übel"))
                .body("items[0].feedback.narrative", equalTo("Not good"))
                .body("items[0].feedback.customer.email", equalTo("jo@shop.example"))
                .body("items[0].feedback.demandsEscalation", equalTo(true));
    }

    private static String part(String name, String value) {
        return "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @Test
    void salesforceOutboundMessagesAreXml() {
        var mapping = mapping(
                "salesforce-xml",
                Map.of(
                        "source.externalId", from("Id"),
                        "subject", from("Subject"),
                        "narrative", from("Description"),
                        "occurredAt", from("CreatedDate")));
        mapping.put("items", "Body.notifications.Notification.sObject");
        var name = made(mapping);

        preview(name, "text/xml; charset=utf-8", """
            <?xml version="1.0" encoding="UTF-8"?>
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body>
            <notifications xmlns="http://soap.sforce.com/2005/09/outbound"><OrganizationId>00D</OrganizationId>
            <Notification><Id>04l1</Id><sObject xmlns:sf="urn:x"><sf:Id>5001</sf:Id><sf:Subject>One</sf:Subject><sf:CreatedDate>2026-11-20T10:15:00.000Z</sf:CreatedDate></sObject></Notification>
            <Notification><Id>04l2</Id><sObject xmlns:sf="urn:x"><sf:Id>5002</sf:Id><sf:Subject>Two</sf:Subject></sObject></Notification>
            </notifications></soapenv:Body></soapenv:Envelope>""")
                .body("items.feedback.source.externalId", contains("5001", "5002"))
                .body("items.feedback.subject", contains("One", "Two"));
    }

    @Test
    void aSurveyToolPostsWordsFloatsAndForeignTimes() {
        var mapping = mapping(
                "survey",
                Map.of(
                        "source.externalId", from("`Response ID`"),
                        "channel", Map.of("value", "SURVEY"),
                        "narrative", from("comment"),
                        "sentiment", from("$sentiment(score, 0, 10)"),
                        "kind", from("$rating(score) <= 6 ? 'COMPLAINT' : 'PRAISE'"),
                        "occurredAt", from("`Submitted at`")));
        mapping.put("zone", "Europe/Berlin");
        mapping.put("timePatterns", List.of("dd.MM.yyyy 'um' HH:mm 'Uhr'"));
        var name = made(mapping);

        preview(name, JSON, """
            [{"Response ID": 90071992547409931234, "comment": "So so", "score": 7.0, "Submitted at": "20.11.2026 um 11:15 Uhr"},
             {"Response ID": "b", "comment": "No", "score": "2", "Submitted at": "never"}]
            """)
                .body("items.feedback.source.externalId", contains("90071992547409931234", "b"))
                .body("items.feedback.kind", contains("PRAISE", "COMPLAINT"))
                .body("items[0].feedback.occurredAt", equalTo("2026-11-20T10:15:00Z"))
                .body("items[1].feedback.occurredAt", nullValue())
                .body("items[1].notes", hasItem(containsString("occurredAt")));
    }

    @Test
    void jsonSentAsTextIsJsonAndTextIsText() {
        var name = made(mapping("plain", Map.of("narrative", from("text ? text : Message"))));

        preview(name, "text/plain; charset=UTF-8", "{\"Message\": \"as SNS does\"}")
                .body("items[0].feedback.narrative", equalTo("as SNS does"));
        preview(name, "text/plain", "Just a complaint")
                .body("items[0].feedback.narrative", equalTo("Just a complaint"));
    }

    @Test
    void optionalThingsThatAreWrongAreLeftOutWithANote() {
        var name = made(mapping(
                "sloppy",
                Map.of(
                        "subject", from("subject"),
                        "customer.email", from("email"),
                        "customer.language", from("language"),
                        "currency", from("currency"),
                        "severity", from("severity"),
                        "source.externalId", from("id"),
                        "reach", from("reach"))));

        preview(name, JSON, """
            {"id": 7, "subject": "%s", "email": "not an address", "language": "en_GB", "currency": "euro", "severity": "huge", "reach": "many"}
            """.formatted("x".repeat(600)))
                .statusCode(200)
                .body("mappable", equalTo(true))
                .body("items[0].feedback.customer.email", nullValue())
                .body("items[0].feedback.customer.language", equalTo("en-GB"))
                .body("items[0].feedback.currency", nullValue())
                .body("items[0].feedback.subject.length()", equalTo(500))
                .body("items[0].notes.size()", equalTo(5));
    }

    @Test
    void whatNobodyListedIsWhatStandsInOtherwise() {
        var name = made(mapping(
                "unlisted",
                Map.of(
                        "subject", from("subject"),
                        "channel", Map.of("from", "via", "values", Map.of("mail", "EMAIL"), "otherwise", "CRM"),
                        "severity", Map.of("from", "priority", "otherwise", "MINOR"),
                        "kind", from("kind"))));

        preview(
                        name,
                        JSON,
                        "[{\"subject\": \"a\", \"via\": \"Mail\"}, {\"subject\": \"b\", \"via\": \"tiktok\", \"priority\": 7}, {\"subject\": \"c\", \"kind\": \"moan\"}]")
                .body("items.feedback.channel", contains("EMAIL", "CRM", "CRM"))
                .body("items.feedback.severity", contains("MINOR", "MINOR", "MINOR"))
                .body("items[2].feedback.kind", nullValue())
                .body("items[2].notes", hasItem(containsString("kind is left out")));
    }

    @Test
    void anOptionalFieldWhoseExpressionFailsIsLeftOutWithAReason() {
        var name = made(mapping(
                "types",
                Map.of(
                        "subject", from("subject"),
                        "customer.name", from("$lowercase(name)"),
                        "severity", Map.of("from", "priority < 3 ? 'MAJOR'", "otherwise", "MODERATE"))));

        preview(name, JSON, "{\"subject\": \"a\", \"name\": 5, \"priority\": \"Jo's secret\"}")
                .body("mappable", equalTo(true))
                .body("items[0].feedback.severity", equalTo("MODERATE"))
                .body(
                        "items[0].notes",
                        hasItem(containsString("customer.name is left out: The expression '$lowercase(name)'")))
                .body("items[0].notes", not(hasItem(containsString("secret"))));
        var essential = made(mapping("types", Map.of("subject", from("$lowercase(subject)"))));
        preview(essential, JSON, "{\"subject\": 5}")
                .body("mappable", equalTo(false))
                .body("items[0].problem", containsString("$lowercase"));
    }

    @Test
    void whatIsNullIsNotThere() {
        var name = made(mapping(
                "nulls", Map.of("subject", from("$join([a, first & ' ' & last], '-')"), "narrative", from("x"))));

        preview(name, JSON, "{\"a\": null, \"first\": null, \"last\": \"Doe\", \"x\": NaN, \"y\": [{\"z\": null}]}")
                .body("items[0].feedback.subject", equalTo("Doe"))
                .body("items[0].feedback.narrative", nullValue());
        put(
                        "nulls-" + UUID.randomUUID(),
                        null,
                        mapping("nulls", Map.of("subject", from("a = null ? 'x' : 'null = b'"))))
                .statusCode(422)
                .body("errors[0].detail", containsString("$exists"));
    }

    @Test
    void bytesThatAreNoUtf8AreReadAllTheSame() {
        var name = made(mapping("careless", Map.of("subject", from("text ? text : subject"))));
        var bodies = Map.of(
                JSON,
                "{\"subject\": \"Grüße\"}",
                "application/json; charset=utf-8",
                "{\"subject\": \"Grüße\"}",
                "text/plain",
                "Grüße",
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a><subject>Grüße</subject></a>",
                "application/x-www-form-urlencoded",
                "subject=Gr%FC%DFe",
                "multipart/form-data; boundary=b",
                part("subject", "Grüße") + "--b--\r\n");

        bodies.forEach((type, body) -> raw(type, "")
                .body(body.getBytes(StandardCharsets.ISO_8859_1))
                .auth()
                .oauth2(Tokens.of("admin"))
                .post("/channel-mappings/{name}/preview", name)
                .then()
                .body("items[0].feedback.subject", equalTo("Grüße")));
    }

    @Test
    void aDocumentOfTheWebIsText() {
        var name = made(mapping("web", Map.of("narrative", from("$html(text)"))));

        preview(name, "text/html", "<html><body><p>Hi<br>there</body></html>")
                .body("items[0].feedback.narrative", equalTo("Hi\nthere"));
    }

    @Test
    void aMailThatIsNoneOrABombIsAReason() {
        var name = made(mapping("mails", Map.of("subject", from("subject"), "narrative", from("text"))));
        var bomb = new StringBuilder();
        for (var i = 0; i < 40; i++) {
            bomb.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }

        preview(name, "message/rfc822", "").body("mappable", equalTo(false));
        preview(name, "message/rfc822", bomb.toString()).body("problem", containsString("nested deeper"));
        preview(name, "message/rfc822", "Subject: Own\r\nX-Redress-Message: 1\r\n\r\nHello")
                .body("items[0].ignored", equalTo(true));
        preview(name, "message/rfc822", "Subject: One\r\nContent-Type: text/plain; charset=no-such\r\n\r\nHello")
                .body("items[0].feedback.narrative", equalTo("Hello"));
    }

    @Test
    void previewSaysWhyNot() {
        var name = made(mapping("empty", Map.of("subject", from("title"), "narrative", from("body"))));

        preview(name, JSON, "{\"headline\": \"x\"}")
                .statusCode(200)
                .body("mappable", equalTo(false))
                .body(
                        "items[0].problem",
                        equalTo(
                                "subject: Send a subject, a narrative, or both. Nothing is found for subject by 'title',"
                                        + " narrative by 'body'; the item has headline."));
        preview(name, JSON, "{broken").body("problem", containsString("JSON")).body("mappable", equalTo(false));
        preview(name, JSON, "").body("mappable", equalTo(false));
    }

    private static String made(Map<String, Object> mapping) {
        var name = "sender-" + UUID.randomUUID();
        put(name, null, new HashMap<>(mapping)).statusCode(201);
        return name;
    }
}
