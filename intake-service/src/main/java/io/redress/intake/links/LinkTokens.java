package io.redress.intake.links;

import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes the tokens of links, and the hashes by which they are known again. */
@ApplicationScoped
class LinkTokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A new token: 256 random bits. */
    String make() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What is stored of a token; with so many random bits a plain hash cannot be turned around. */
    static String hash(String token) {
        return Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
    }
}
