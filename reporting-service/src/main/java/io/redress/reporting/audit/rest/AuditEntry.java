package io.redress.reporting.audit.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.redress.reporting.audit.domain.ChainLink;
import io.redress.reporting.audit.persistence.AuditTrail;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A logged event with its proof. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntry(
        @Schema(description = "Place in the chain; absent while it is not chained")
        Long position,

        @Schema(description = "SHA-256 of the hash before and the event; absent while it is not chained")
        String hash,

        @Schema(required = true) Instant loggedAt,

        @JsonRawValue @Schema(required = true, implementation = CloudEvent.class)
        String event) {

    static AuditEntry of(AuditTrail.Entry entry) {
        ChainLink link = entry.link();
        return new AuditEntry(
                link == null ? null : link.position(),
                link == null ? null : link.hash().hex(),
                entry.loggedAt(),
                entry.event().envelope());
    }
}
