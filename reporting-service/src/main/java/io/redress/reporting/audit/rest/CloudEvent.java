package io.redress.reporting.audit.rest;

import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an event looks in answers, in Kafka and in callbacks. The answers themselves carry the stored text, so that
 * a reader can check its hash; this record describes it.
 */
@Schema(description = "A CloudEvents 1.0 envelope in canonical JSON: its UTF-8 bytes are what the chain hashes")
public record CloudEvent(
        @Schema(examples = "1.0") String specversion,
        String id,
        @Schema(examples = "/redress/sla-service") String source,
        @Schema(examples = "redress.sla.breached.v1") String type,

        @Schema(description = "What it is about, mostly a feedback's id")
        String subject,

        @Schema(description = "Counts 1, 2, 3 … per source and subject")
        long sequence,

        Instant time,
        @Schema(examples = "application/json") String datacontenttype,

        @Schema(description = "The payload that the type's schema describes")
        Map<String, Object> data) {}
