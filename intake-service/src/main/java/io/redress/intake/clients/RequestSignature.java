package io.redress.intake.clients;

import io.redress.intake.platform.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A signed request: HMAC-SHA256, in hexadecimal digits, over method, address (path and query), seconds since 1970, each
 * with a line feed behind it, and the body.
 */
record RequestSignature(String method, String address, String timestamp, byte[] body) {

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
            return MessageDigest.isEqual(expected(secret), HexFormat.of().parseHex(signature));
        } catch (IllegalArgumentException noHex) {
            return false;
        }
    }

    private byte[] expected(String secret) {
        var head = method + "\n" + address + "\n" + timestamp + "\n";
        return Hmac.of(
                Hmac.SHA256, secret.getBytes(StandardCharsets.UTF_8), head.getBytes(StandardCharsets.UTF_8), body);
    }
}
