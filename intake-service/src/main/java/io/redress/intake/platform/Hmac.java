package io.redress.intake.platform;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message authentication codes over texts in pieces. */
public final class Hmac {

    public static final String SHA256 = "HmacSHA256";

    private Hmac() {}

    /**
     * The code of the pieces, one behind the other.
     *
     * @param algorithm Java's name of it
     * @throws IllegalStateException for an algorithm that Java does not have
     * @throws IllegalArgumentException for a key without bytes
     */
    public static byte[] of(String algorithm, byte[] key, byte[]... pieces) {
        try {
            var mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            for (var piece : pieces) {
                mac.update(piece);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no " + algorithm, e);
        }
    }
}
