package io.redress.intake.clients;

import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes keys, and the hashes by which they are known again. */
@ApplicationScoped
public class ApiKeys {

    private static final String MARK = "rdk_";
    private static final int BYTES = 32;
    private static final int PREFIX = 12;

    private final SecureRandom random = new SecureRandom();

    /** Whether this can be one of our keys. */
    public static boolean canBeOne(String key) {
        return key.startsWith(MARK);
    }

    /** A new key: 256 random bits, marked so that scanners find it where it does not belong. */
    String make() {
        return MARK + text();
    }

    /** A new secret to sign with. */
    String makeSigningSecret() {
        return text();
    }

    /** What is shown of a key. */
    static String prefix(String key) {
        return key.substring(0, PREFIX);
    }

    /** What is stored of a key; with so many random bits a plain hash cannot be turned around. */
    static String hash(String key) {
        return Sha256.hex(key.getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
