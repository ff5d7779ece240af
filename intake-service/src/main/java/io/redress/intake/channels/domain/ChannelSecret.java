package io.redress.intake.channels.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a sender proves itself with.
 *
 * @param value the hash of a path's secret, the secret itself of a signature
 * @param expiresAt null while it is the newest
 */
public record ChannelSecret(UUID id, Kind kind, String value, Instant createdAt, Instant expiresAt) {

    /** Where the secret is used. */
    public enum Kind {
        /** In the address that deliveries are posted to. */
        PATH,
        /** In the sender's signature. */
        SIGNATURE
    }
}
