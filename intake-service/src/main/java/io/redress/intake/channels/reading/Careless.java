package io.redress.intake.channels.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts of senders who say nothing of their encoding, or the wrong thing: what is no UTF-8 is windows-1252. */
final class Careless {

    static final Charset CHARSET = Charset.forName("windows-1252");
    private static final char DAMAGED = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Careless() {}

    /** The text of these bytes, without a byte order mark. */
    static String text(byte[] bytes, Charset declared) {
        var text = isMarkedUtf16(bytes)
                ? new String(bytes, StandardCharsets.UTF_16)
                : declared.equals(StandardCharsets.UTF_8)
                        ? utf8(bytes).orElseGet(() -> new String(bytes, CHARSET))
                        : new String(bytes, declared);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** Whether a parser of JSON finds out by itself how these bytes are written. */
    static boolean isUnicode(byte[] bytes, Optional<Charset> declared) {
        var silent = declared.isEmpty() || declared.get().equals(StandardCharsets.UTF_8);
        return silent
                && (bytes.length < 2
                        || bytes[0] == 0
                        || bytes[1] == 0
                        || isMarkedUtf16(bytes)
                        || utf8(bytes).isPresent());
    }

    private static boolean isMarkedUtf16(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                        || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe);
    }

    /** Whether characters were lost in it. */
    static boolean isDamaged(String text) {
        return text.indexOf(DAMAGED) >= 0;
    }

    static boolean isDamaged(Map<String, List<String>> form) {
        return form.entrySet().stream()
                .anyMatch(field ->
                        isDamaged(field.getKey()) || field.getValue().stream().anyMatch(Careless::isDamaged));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }
}
