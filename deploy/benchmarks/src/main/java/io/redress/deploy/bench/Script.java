package io.redress.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL that fills tables, kept beside the classes so that it can be read as what it is. */
final class Script {

    private Script() {}

    /** The script of this name, with {@code {rows}} filled in. */
    static String read(String name, long rows) {
        try (InputStream script = Script.class.getResourceAsStream(name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8).replace("{rows}", String.valueOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
