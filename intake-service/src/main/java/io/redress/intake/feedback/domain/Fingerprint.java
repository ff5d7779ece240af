package io.redress.intake.feedback.domain;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** A hash by which two deliveries of the same content know each other. */
public final class Fingerprint {

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** The hash behind this one and others of this package. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The hash of content and customer; revisions and links of the source are left out. */
    public static UUID of(Content content, Customer customer) {
        var fingerprint = new Fingerprint();
        fingerprint.add(
                content.channel(),
                content.kind(),
                content.subject(),
                content.narrative(),
                content.product(),
                content.category());
        fingerprint.add(
                content.severity(), content.occurredAt(), content.agreement(), content.region(), content.reach());
        fingerprint.add(
                plain(content.sentiment()),
                plain(content.amountAtStake()),
                content.currency(),
                content.demandsEscalation());
        fingerprint.add(content.tags().size());
        content.tags().forEach(fingerprint::add);
        fingerprint.add(customer.externalId(), customer.name(), customer.email(), customer.phone());
        fingerprint.add(customer.tier(), customer.language(), customer.timeZone());
        var hash = ByteBuffer.wrap(fingerprint.digest.digest());
        return new UUID(hash.getLong(), hash.getLong());
    }

    private static String plain(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }

    private void add(Object... values) {
        Arrays.stream(values).forEach(this::addOne);
    }

    private void addOne(Object value) {
        if (value == null) {
            digest.update((byte) 0);
            return;
        }
        var bytes = value.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((byte) 1);
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }
}
