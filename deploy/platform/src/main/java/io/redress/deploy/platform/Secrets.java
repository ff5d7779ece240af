package io.redress.deploy.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Passwords, made on first use and kept in owner-only files. */
final class Secrets {

    private static final int BYTES = 24;

    private final Home home;
    private final SecureRandom random = new SecureRandom();

    Secrets(Home home) {
        this.home = home;
    }

    /** Hexadecimal digits only, so that it can stand in SQL and in properties as it is. */
    String password(String role) {
        try {
            return Files.readString(passwordFile(role)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path passwordFile(String role) {
        Path file = home.folder("secrets").resolve(role + ".password");
        if (!Files.exists(file)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            OwnerOnly.write(file, HexFormat.of().formatHex(bytes) + "\n");
        }
        return file;
    }
}
