package io.redress.intake.channels;

import io.redress.intake.channels.domain.SignatureRule.ProofKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** A sender's public key, in the ways in which senders show theirs. */
public final class SenderKey {

    private static final byte[] BEFORE_RAW_ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ED25519_BYTES = 32;
    private static final int PAIR_OF_P256_BYTES = 64;

    private final ProofKind kind;
    private final PublicKey key;

    private SenderKey(ProofKind kind, PublicKey key) {
        this.kind = kind;
        this.key = key;
    }

    /**
     * @param text PEM, of a key or of a certificate, the base64 within that of a key, or of Ed25519 the 32 bytes in hexadecimal or base64
     * @return empty for what is no key of this kind
     */
    public static Optional<SenderKey> of(ProofKind kind, String text) {
        try {
            if (text.contains("BEGIN CERTIFICATE")) {
                return Optional.of(new SenderKey(kind, certified(kind, text)));
            }
            var bytes = bytes(text);
            var encoded = kind == ProofKind.ED25519 && bytes.length == ED25519_BYTES
                    ? joined(BEFORE_RAW_ED25519, bytes)
                    : bytes;
            return Optional.of(new SenderKey(
                    kind, KeyFactory.getInstance(kind.keys()).generatePublic(new X509EncodedKeySpec(encoded))));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The key of a certificate; whom it names, and how long it holds, is for the one to judge who enters it. */
    private static PublicKey certified(ProofKind kind, String pem) throws GeneralSecurityException {
        var key = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.strip().getBytes(StandardCharsets.US_ASCII)))
                .getPublicKey();
        if (!key.getAlgorithm().equals(kind.keys())) {
            throw new GeneralSecurityException("a key for another algorithm");
        }
        return key;
    }

    private static byte[] bytes(String text) {
        var bare = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return bare.matches("[0-9A-Fa-f]{64}")
                ? HexFormat.of().parseHex(bare)
                : Base64.getDecoder().decode(bare);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var joined = new byte[one.length + other.length];
        System.arraycopy(one, 0, joined, 0, one.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    /** Whether the holder of the key's other half has signed this. */
    boolean verifies(byte[] signed, byte[] proof) {
        try {
            var signature = Signature.getInstance(
                    kind == ProofKind.ECDSA_SHA256 && proof.length == PAIR_OF_P256_BYTES
                            ? "SHA256withECDSAinP1363Format"
                            : kind.algorithm());
            signature.initVerify(key);
            signature.update(signed);
            return signature.verify(proof);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
