package io.redress.intake.clients.domain;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A program that calls us with a key of its own.
 *
 * @param sourceSystem the only source whose feedback exists for it
 * @param requestsPerMinute how many it may send; as many at once after a minute of silence
 * @param keyPrefix the beginning of its key, by which people know it
 * @param signingSecret what it signs its requests with; null where it does not
 * @param expiresAt from then on the key does not hold; null for never
 * @param revokedAt null while it holds
 * @param lastUsedAt to the minute; null before its first request
 */
public record ApiClient(
        UUID id,
        String name,
        String sourceSystem,
        Set<Scope> scopes,
        int requestsPerMinute,
        String keyPrefix,
        String signingSecret,
        Instant createdAt,
        Instant expiresAt,
        Instant revokedAt,
        Instant lastUsedAt) {

    public ApiClient {
        scopes = scopes.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(scopes));
    }

    /** Whether its key holds. */
    public boolean holdsAt(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}
