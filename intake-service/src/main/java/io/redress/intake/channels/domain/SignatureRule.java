package io.redress.intake.channels.domain;

/**
 * How a sender proves that it is the sender.
 *
 * @param algorithm the kind of proof
 * @param header the header that carries the proof; null where {@code field} does
 * @param field JSONata expression over the body for the proof, for senders that put it there
 * @param part the name of the proof in a header like {@code t=1,v1=abc}; null for the whole header
 * @param prefix what stands before the proof, for example {@code sha256=}
 * @param encoding of the proof; {@code HEX} when left out
 * @param signed what was signed, a text with {@code {method}}, {@code {url}}, {@code {body}}, {@code {timestamp}},
 *     {@code {header:Name}}, {@code {field:expression}}, and {@code {parameters}} (those of a form by name, names and
 *     values without anything between them); {@code {body}} when left out
 * @param timestamp where the time of signing is; null where the sender gives none
 * @param secretEncoding of the secret; {@code TEXT} when left out
 */
public record SignatureRule(
        ProofKind algorithm,
        String header,
        String field,
        String part,
        String prefix,
        ProofEncoding encoding,
        String signed,
        SigningTime timestamp,
        ProofEncoding secretEncoding) {

    public SignatureRule {
        prefix = prefix == null ? "" : prefix;
        encoding = encoding == null ? ProofEncoding.HEX : encoding;
        signed = signed == null ? "{body}" : signed;
        secretEncoding = secretEncoding == null ? ProofEncoding.TEXT : secretEncoding;
    }

    /** What proves the sender. */
    public enum ProofKind {
        HMAC_SHA1("HmacSHA1", null),
        HMAC_SHA256("HmacSHA256", null),
        HMAC_SHA512("HmacSHA512", null),
        /** The secret itself, for example in {@code Authorization}. */
        TOKEN(null, null),
        /** With the sender's public key, as Discord signs. */
        ED25519("Ed25519", "Ed25519"),
        /** With the sender's public key on an elliptic curve, as SendGrid signs. */
        ECDSA_SHA256("SHA256withECDSA", "EC"),
        /** With the sender's public key of RSA, padded by PKCS #1. */
        RSA_SHA256("SHA256withRSA", "RSA");

        private final String algorithm;
        private final String keys;

        ProofKind(String algorithm, String keys) {
            this.algorithm = algorithm;
            this.keys = keys;
        }

        /** Java's name of the algorithm; null for a token. */
        public String algorithm() {
            return algorithm;
        }

        /** Java's name of the sender's public keys; null where sender and we share a secret. */
        public String keys() {
            return keys;
        }

        /** Whether the sender signs with a key that it keeps to itself, and we know its public half. */
        public boolean isPublic() {
            return keys != null;
        }
    }

    /** How bytes are written as text. */
    public enum ProofEncoding {
        HEX,
        BASE64,
        TEXT
    }

    /**
     * The time of signing.
     *
     * @param header the header that carries it; null where {@code field} does
     * @param field JSONata expression over the body
     * @param part its name in a header like {@code t=1,v1=abc}; null for the whole header
     * @param toleranceSeconds how far from now it may be; 300 when left out
     */
    public record SigningTime(String header, String field, String part, Integer toleranceSeconds) {

        public SigningTime {
            toleranceSeconds = toleranceSeconds == null ? 300 : toleranceSeconds;
        }
    }
}
