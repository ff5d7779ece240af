package io.redress.intake.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which contents and secrets are known again without being kept. */
public final class Sha256 {

    private Sha256() {}

    /** Takes contents that come piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** 32 bytes. */
    public static byte[] of(byte[] content) {
        return begin().digest(content);
    }

    /** 64 hexadecimal digits in lower case. */
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }
}
