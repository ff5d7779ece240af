package io.redress.intake.testing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What somebody does to cursors who looks into them. */
public final class Cursors {

    private static final String SEPARATOR = "\u001f";

    private Cursors() {}

    /** The cursor with one part changed; the first tells the filters. */
    public static String with(String cursor, int part, String value) {
        var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        var parts = text.split(SEPARATOR, -1);
        parts[part] = value;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }
}
