package io.redress.intake.channels.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.MappedField;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void theSameBodyIsAnotherDeliveryWhereTheMappingLooksAtWhatElseDiffers() {
        assertFalse(same("$headers.`x-topic` = 'created'", Map.of("x-topic", "created"), Map.of("x-topic", "closed")));
        assertFalse(same("$query.Store", Map.of("?", "Store=1&try=1"), Map.of("?", "Store=2&try=1")));
    }

    @Test
    void whatTheMappingDoesNotLookAtMakesNone() {
        assertArrayEquals(
                "{}".getBytes(UTF_8), identity("$headers.`x-topic`", Map.of("x-try", "1", "user-agent", "a")));
        assertTrue(same("$query.store", Map.of("?", "store=1&try=1"), Map.of("?", "store=1&try=2")));
        assertTrue(same(
                "$headers.`x-topic` = 'a' ? updated_at : id",
                Map.of("x-topic", "a", "date", "1", "?", "t=1"),
                Map.of("x-topic", "a", "date", "2", "?", "t=2")));
        assertTrue(same("id", Map.of("?", "id=1"), Map.of("?", "id=%")));
        assertTrue(same("$query.id", Map.of("?", "id=%"), Map.of("?", "id=%x")));
    }

    @Test
    void aFormIsTheSameWhateverItsSenderPutsBetweenItsParts() {
        var first = form("multipart/form-data; boundary=7f3a", "7f3a", "ü");

        assertArrayEquals(first, form("Multipart/Form-Data; charset=utf-8; Boundary=\"--x+y\"", "--x+y", "ü"));
        assertFalse(Arrays.equals(first, form("multipart/form-data; boundary=7f3a", "7f3a", "o")));
        assertFalse(Arrays.equals(first, form("multipart/form-data", "other", "ü")));
    }

    private static byte[] form(String contentType, String boundary, String title) {
        var body = "--%1$s\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                .formatted(boundary, title);
        return Identity.of(mapping("title"), new Posted(contentType, Map.of(), body.getBytes(UTF_8)));
    }

    private static boolean same(String when, Map<String, String> headers, Map<String, String> otherHeaders) {
        return Arrays.equals(identity(when, headers), identity(when, otherHeaders));
    }

    private static byte[] identity(String when, Map<String, String> headers) {
        return Identity.of(mapping(when), new Posted("application/json", headers, "{}".getBytes(UTF_8)));
    }

    private static ChannelMapping mapping(String when) {
        return new ChannelMapping(
                null,
                true,
                "acme",
                null,
                null,
                when,
                null,
                Map.of("subject", new MappedField("title", null, null, null)),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
