package io.redress.intake.clients;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A signed request: HMAC-SHA256, in hexadecimal digits, over method, address (path and query), seconds since 1970, each
 * with a line feed behind it, and the body.
 */
record RequestSignature(String method, String address, String timestamp, byte[] body) {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** Whether this signature was made with this secret, less than five minutes from now. */
    boolean matches(String signature, String secret, Instant now) {
        return timestamp != null && signature != null && isRecent(now) && isSame(signature, secret);
    }

    private boolean isRecent(Instant now) {
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(at, now).abs().compareTo(WINDOW) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException noTime) {
            return false;
        }
    }

    private boolean isSame(String signature, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((method + "\n" + address + "\n" + timestamp + "\n").getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException noHex) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
