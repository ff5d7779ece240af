package io.redress.intake.channels.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailBodiesTest {

    private static final String TWO_WAYS = """
            From: Jo <jo@shop.example>
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            %s
            --b
            Content-Type: text/x-amp-html; charset=utf-8

            <html amp4email><body>machine</body></html>
            --b
            Content-Type: text/html; charset=utf-8

            <p>Where is my lamp?</p>
            --b
            Content-Type: text/calendar; charset=utf-8

            BEGIN:VCALENDAR
            --b--
            """;

    @Test
    void anEmptyTextDoesNotHideTheOneInHtml() {
        assertEquals("Where is my lamp?", read(TWO_WAYS.formatted(" ")).get("text"));
    }

    @Test
    void whatIsForMachinesIsNoText() {
        var mail = read(TWO_WAYS.formatted("Hello"));

        assertEquals("Hello", mail.get("text"));
        assertEquals(2, ((List<?>) mail.get("attachments")).size());
    }

    @Test
    void headersMayBeUtf8() {
        assertEquals(
                "Jürgen <jo@shop.example>",
                read("From: Jürgen <jo@shop.example>\n\nHello").get("from"));
    }

    @Test
    void aMailWithinATextHasBeenDecodedAlready() {
        var mail = """
                Subject: =?iso-8859-1?Q?R=FCckgabe?=
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: %s

                %s""";

        assertEquals("Übel", MailBodies.ofText(mail.formatted("8bit", "Übel")).get("text"));
        assertEquals(
                "Übel",
                MailBodies.ofText(mail.formatted("quoted-printable", "=DCbel")).get("text"));
        assertEquals("Rückgabe", MailBodies.ofText(mail.formatted("8bit", "")).get("subject"));
        assertEquals("Übel", read(mail.formatted("8bit", "Übel"), ISO_8859_1).get("text"));
    }

    @Test
    void headersAndPartsDoNotFillTheMemory() {
        var headers = "a:\n".repeat(30_000);
        var parts = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(30_000);

        assertThat(
                assertThrows(UnmappableException.class, () -> read(headers)).getMessage(), containsString("headers"));
        assertThat(
                assertThrows(UnmappableException.class, () -> read(parts)).getMessage(), containsString("boundaries"));
        assertEquals(
                "line of a long mail",
                read("From: jo@shop.example\n\n" + "line of a long mail\n".repeat(200_000))
                        .get("text")
                        .toString()
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    private static Map<String, Object> read(String mail) {
        return read(mail, UTF_8);
    }

    private static Map<String, Object> read(String mail, Charset charset) {
        return MailBodies.read(mail.getBytes(charset));
    }
}
