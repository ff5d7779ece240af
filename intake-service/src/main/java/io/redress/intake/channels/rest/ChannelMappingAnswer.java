package io.redress.intake.channels.rest;

import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.ChannelSecret;
import io.redress.intake.mappings.NamedMappings.Stored;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping with its name and version. */
@Schema(name = "NamedChannelMapping")
record ChannelMappingAnswer(
        @Schema(examples = "zendesk") String name,

        @Schema(description = "Also the ETag", examples = "1")
        int version,

        @Schema(description = "When it was changed here; absent while it is as it ships")
        Instant changedAt,

        @Schema(description = "What PUT takes") ChannelMappingRequest mapping,

        @Schema(description = "By which the sender is known; their values are not shown")
        List<SecretAnswer> secrets) {

    static ChannelMappingAnswer of(Stored<ChannelMapping> stored, List<ChannelSecret> secrets) {
        return new ChannelMappingAnswer(
                stored.name(),
                stored.version(),
                stored.changedAt().equals(Instant.EPOCH) ? null : stored.changedAt(),
                ChannelMappingRequest.of(stored.mapping()),
                secrets.stream()
                        .map(one -> new SecretAnswer(one.id(), one.kind(), one.createdAt(), one.expiresAt()))
                        .toList());
    }

    /** One secret, without its value. */
    @Schema(name = "ChannelSecret")
    record SecretAnswer(
            UUID id,
            ChannelSecret.Kind kind,
            Instant createdAt,

            @Schema(description = "Absent while it is the newest")
            Instant expiresAt) {}
}
