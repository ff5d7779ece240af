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
 * @param signed what was signed, a text with {@code {method}}, {@code {url}}, {@code {path}} (of the url, with its parameters), {@code {body}}, {@code {timestamp}},
 *     {@code {header:Name}}, {@code {field:expression}}, {@code {parameters}} (those of a form by name, names and
 *     values without anything between them), and for a plain hash {@code {secret}}; {@code {body}} when left out
 * @param timestamp where the time of signing is; null where the sender gives none
 * @param secretEncoding of the secret; {@code TEXT} when left out
 * @param bodyHash where the sender says the hash of the body, which must hold as well, for senders that sign that instead of
 *     the body; null where they do not
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
        ProofEncoding secretEncoding,
        BodyHash bodyHash) {

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
        HMAC_SHA384("HmacSHA384", null),
        HMAC_SHA512("HmacSHA512", null),
        /** A plain hash of a text that has the secret in it, as older senders sign. */
        MD5("MD5", null),
        SHA1("SHA-1", null),
        SHA256("SHA-256", null),
        SHA512("SHA-512", null),
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

        /** Whether the proof is a plain hash of a text that has the secret in it. */
        public boolean isHash() {
            return this == MD5 || this == SHA1 || this == SHA256 || this == SHA512;
        }

        /** Whether the sender signs with a key that it keeps to itself, and we know its public half. */
        public boolean isPublic() {
            return keys != null;
        }
    }

    /**
     * What the sender says is the hash of the body.
     *
     * @param header the header that carries it; null where {@code field} does
     * @param field JSONata expression over the body
     * @param part its name in a header like {@code SHA-256=abc}; null for the whole header
     * @param algorithm one of the plain hashes; SHA256 when left out
     * @param encoding of the hash; {@code HEX} when left out
     */
    public record BodyHash(String header, String field, String part, ProofKind algorithm, ProofEncoding encoding) {

        public BodyHash {
            algorithm = algorithm == null ? ProofKind.SHA256 : algorithm;
            encoding = encoding == null ? ProofEncoding.HEX : encoding;
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
