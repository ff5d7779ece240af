package io.redress.reporting.audit.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A link's hash: SHA-256 over the hash before it (32 bytes) and the event's canonical envelope (UTF-8).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ChainHash(String hex) {

    /** What stands before the first event. */
    public static final ChainHash GENESIS = new ChainHash("0".repeat(64));

    public static ChainHash of(byte[] bytes) {
        return new ChainHash(HexFormat.of().formatHex(bytes));
    }

    /** The hash of the link that follows this one. */
    public ChainHash next(LoggedEvent event) {
        MessageDigest digest = sha256();
        digest.update(bytes());
        return of(digest.digest(event.envelope().getBytes(StandardCharsets.UTF_8)));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform must offer SHA-256; this one does not", absent);
        }
    }
}
