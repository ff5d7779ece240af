package io.redress.intake.clients.rest;

import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.domain.Scope;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API client without its key. */
@Schema(name = "ApiClient")
record ApiClientAnswer(
        UUID id,
        String name,
        String sourceSystem,
        List<Scope> scopes,
        int requestsPerMinute,
        boolean signed,

        @Schema(description = "How its key begins", examples = "rdk_3f9Kx2aQ")
        String keyPrefix,

        Instant createdAt,

        @Schema(description = "Absent when it never expires")
        Instant expiresAt,

        @Schema(description = "Absent while the key holds") Instant revokedAt,

        @Schema(description = "To the minute; absent before its first request")
        Instant lastUsedAt) {

    static ApiClientAnswer of(ApiClient client) {
        return new ApiClientAnswer(
                client.id(),
                client.name(),
                client.sourceSystem(),
                client.scopes().stream().sorted().toList(),
                client.requestsPerMinute(),
                client.signingSecret() != null,
                client.keyPrefix(),
                client.createdAt(),
                client.expiresAt(),
                client.revokedAt(),
                client.lastUsedAt());
    }
}
