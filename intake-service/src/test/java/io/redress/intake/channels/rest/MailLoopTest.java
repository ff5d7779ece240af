package io.redress.intake.channels.rest;

import static io.redress.intake.channels.rest.Sender.address;
import static io.redress.intake.channels.rest.Sender.deliver;
import static io.redress.intake.channels.rest.Sender.from;
import static io.redress.intake.channels.rest.Sender.mapping;
import static io.redress.intake.channels.rest.Sender.preview;
import static io.redress.intake.channels.rest.Sender.put;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.communication.MailRoom;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own mail comes back by senders that nobody thought of, whose mappings say nothing about it. */
@ComponentTest
class MailLoopTest {

    private static final String JSON = "application/json";
    private static final String ID = "01a20258-6231-760e-84df-accfef17c6a8";

    private final MailRoom mails;
    private final Database database;
    private String name;

    MailLoopTest(MailRoom mails, Database database) {
        this.mails = mails;
        this.database = database;
    }

    @BeforeEach
    void aSender() {
        name = "loop-" + UUID.randomUUID();
        var mapping = mapping(
                name,
                Map.of(
                        "channel", Map.of("value", "EMAIL"),
                        "subject", from("subject"),
                        "narrative", from("text"),
                        "customer.email", from("from")));
        put(name, null, mapping).statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'X-Redress-Message': '" + ID + "'",
                "'x_redress_message': ['" + ID + "']",
                "'headers': {'X-Redress-Message': '" + ID + "'}",
                "'Headers': [{'Name': 'Received', 'Value': 'x'}, {'Name': 'X-Redress-Message', 'Value': '" + ID + "'}]",
                "'headers': [['Received', 'x'], ['X-Redress-Message', '" + ID + "']]",
                "'message-headers': '[[\\\"X-Redress-Message\\\", \\\"" + ID + "\\\"]]'",
                "'headers': 'Received: by mx\\r\\n for you\\r\\nX-Redress-Message: " + ID + "\\r\\n'",
                "'email': 'Received: by mx\\nMessage-ID: <" + ID + "@intake.redress.example>\\n\\nHello'",
                "'Message-Id': '<" + ID + "@intake.redress.example>'",
                "'MessageID': '" + ID + "@intake.redress.example'",
                "'from': 'Customer Care <Care@Redress.example>'",
                "'from': 'executive-office@redress.example'"
            })
    void ourOwnMailIsNoFeedbackWhereverItsMarksStand(String marks) {
        preview(name, JSON, body(marks))
                .statusCode(200)
                .body("items[0].ignored", equalTo(true))
                .body("items[0].notes[0]", containsString("own mail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headers': {'Auto-Submitted': 'auto-replied'}",
                "'headers': 'Auto-Submitted: auto-replied (vacation)\\n'",
                "'headers': {'X-Autoreply': 'yes'}",
                "'headers': [{'name': 'Precedence', 'value': 'auto_reply'}]",
                "'message-headers': '[[\\\"X-Autorespond\\\", \\\"away\\\"]]'"
            })
    void whatMachinesAnswerIsNone(String marks) {
        preview(name, JSON, body(marks))
                .statusCode(200)
                .body("items[0].ignored", equalTo(true))
                .body("items[0].notes[0]", containsString("automatic answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'headers': 'Return-Path: <>\\r\\nReceived: by mx\\r\\n'",
                "'headers': {'Content-Type': 'multipart/report; report-type=delivery-status'}"
            })
    void whatMailServersReportIsNone(String marks) {
        preview(name, JSON, body(marks))
                .statusCode(200)
                .body("items[0].ignored", equalTo(true))
                .body("items[0].notes[0]", containsString("report of a mail server"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'In-Reply-To': '<" + ID + "@intake.redress.example>'",
                "'headers': {'References': '<" + ID + "@intake.redress.example>', 'Message-ID': '<1@shop.example>'}",
                "'text': 'You wrote:\\n> X-Redress-Message: " + ID + "'",
                "'text': 'It says X-Redress-Message: " + ID + " in it'",
                "'comments': [{'Message-ID': '<" + ID
                        + "@intake.redress.example>', 'X-Redress-Message': '1'}, {'text': 'No!'}]",
                "'headers': {'Auto-Submitted': 'no'}",
                "'headers': {'Auto-Submitted': 'auto-generated'}",
                "'headers': {'Auto-Submitted': [null, 'no'], 'Precedence': [null]}",
                "'headers': {'X-Autoreply': 'no', 'Return-Path': '<jo@shop.example>', 'Precedence': 'bulk'}",
                "'text': '[not json'",
                "'text': '{\\\"redress\\\": '"
            })
    void whatCustomersAnswerIsFeedback(String marks) {
        preview(name, JSON, body(marks))
                .statusCode(200)
                .body("items[0].ignored", equalTo(false))
                .body("items[0].feedback.channel", equalTo("EMAIL"));
    }

    @Test
    void ofSeveralMailsOnlyOursAreLeftOut() {
        preview(
                        name,
                        JSON,
                        "[" + body("'Message-Id': '<1@shop.example>'") + "," + body("'X-Redress-Message': '1'") + "]")
                .statusCode(200)
                .body("items[0].ignored", equalTo(false))
                .body("items[1].ignored", equalTo(true));
    }

    @Test
    void whatWeSentComesBackAndChangesNothing() {
        var customer = UUID.randomUUID() + "@example.org";
        var id = Desk.register(
                Map.of("channel", "EMAIL", "subject", "x", "severity", "MINOR", "customer", Map.of("email", customer)));
        Desk.act("agent", id, "acknowledgement", Map.of("channel", "EMAIL")).statusCode(200);
        mails.sendAll();
        var headers = mails.sentTo(customer).getFirst().getHeaders();
        var before = database.count("select count(*) from feedback");

        for (var header : new String[] {"X-Redress-Message", "Message-ID"}) {
            var marks = "'headers': {'" + header + "': '" + headers.get(header).getFirst() + "'}";
            deliver(address(name), JSON, body(marks))
                    .statusCode(200)
                    .body("status", equalTo("IGNORED"))
                    .body("items[0].detail", containsString("own mail"));
        }

        assertEquals(before, database.count("select count(*) from feedback"));
    }

    @Test
    void nothingIsSentToOurselves() {
        var id = Desk.register(Map.of(
                "channel",
                "EMAIL",
                "subject",
                "x",
                "severity",
                "MINOR",
                "customer",
                Map.of("email", "care@redress.example")));

        Desk.act("agent", id, "acknowledgement", Map.of("channel", "EMAIL")).statusCode(200);
        Desk.act("agent", id, "communications", Map.of("direction", "OUTBOUND", "channel", "EMAIL", "text", "x"))
                .statusCode(422)
                .body("errors[0].code", equalTo("NO_ADDRESS"));

        assertEquals(0, database.count("select count(*) from customer_mail where address = 'care@redress.example'"));
    }

    /** With single quotes for double ones; {@code marks} may replace a field. */
    private static String body(String marks) {
        var fields = (marks.startsWith("'text'") ? "" : "'text': 'Where is my lamp?', ")
                + (marks.startsWith("'from'") ? "" : "'from': 'jo@shop.example', ")
                + "'subject': 'Lamp', ";
        return ("{" + fields + marks + "}").replace('\'', '"');
    }
}
