package io.redress.intake.imports.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Finds out in which encoding a text begins. */
final class Encodings {

    private static final String UTF_8 = "UTF-8";
    /** What a text is taken for that can be nothing else. */
    static final String CARELESS = "windows-1252";

    private static final String LITTLE = "UTF-16LE";
    private static final String BIG = "UTF-16BE";

    private Encodings() {}

    /**
     * By its byte order mark; else by what only one of them can be: UTF-16, UTF-8, and windows-1252 for the rest.
     *
     * @param cut whether there is more of it, so that its end may be half a character
     */
    static String of(byte[] head, boolean cut) {
        if (begins(head, 0xff, 0xfe)) {
            return LITTLE;
        }
        if (begins(head, 0xfe, 0xff)) {
            return BIG;
        }
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return UTF_8;
        }
        var zeroes = new int[2];
        for (var i = 0; i < head.length; i++) {
            zeroes[i & 1] += head[i] == 0 ? 1 : 0;
        }
        if (zeroes[1] > head.length / 4) {
            return LITTLE;
        }
        if (zeroes[0] > head.length / 4) {
            return BIG;
        }
        return isUtf8(head, cut) ? UTF_8 : CARELESS;
    }

    private static boolean begins(byte[] head, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] head, boolean cut) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), !cut)
                .isError();
    }
}
