package io.redress.sla.clock.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.clock.RecordedOverride;
import io.redress.sla.policy.domain.Target;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An override with both due dates, who gave it and why. */
@Schema(name = "DueDateOverride", examples = OverrideView.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
record OverrideView(
        UUID id,
        UUID feedbackId,
        UUID clockId,
        Target target,
        int cycle,

        @Schema(description = "IN_FORCE also stands for one under which its clock has got its outcome")
        RecordedOverride.Status status,

        Instant serverTime,

        @Schema(description = "What it says; a pause that lasts beyond overriddenAt moves the clock further")
        Instant dueAt,

        @Schema(description = "When the clock was due until then; projected if it was PAUSED")
        Instant previousDueAt,

        @Schema(description = "When the clock was due by the rules alone at that instant")
        Instant computedDueAt,

        String reasonCode,
        String reason,

        @Schema(description = "Opaque id of who gave it") UUID overriddenBy,

        Instant overriddenAt,

        @Schema(description = "How it was replaced or taken back; absent while it is in force")
        Ended ended) {

    static final String EXAMPLE = """
            {"id":"01a20a4c-1d80-7e3a-9a41-6d1c20b7a001","feedbackId":"01a1f878-5c80-704a-8778-0b046d04a778",\
            "clockId":"01a1f878-5e1c-7652-86af-d165176526af","target":"RESOLUTION","cycle":1,"status":"IN_FORCE",\
            "serverTime":"2026-11-24T09:00:01Z","dueAt":"2026-12-10T16:00:00Z","previousDueAt":"2026-11-27T16:00:00Z",\
            "computedDueAt":"2026-11-27T16:00:00Z","reasonCode":"AGREED_WITH_CUSTOMER",\
            "reason":"The spare part comes on Thursday","overriddenBy":"9d9af453-cd7d-3731-9728-97eb6fb00675",\
            "overriddenAt":"2026-11-24T09:00:00Z"}""";

    static OverrideView of(RecordedOverride override, Instant now) {
        RecordedOverride.End end = override.end();
        return new OverrideView(
                override.id(),
                override.feedbackId(),
                override.clockId(),
                override.target(),
                override.cycle(),
                override.status(),
                now,
                override.dueAt(),
                override.previousDueAt(),
                override.computedDueAt(),
                override.reasonCode(),
                override.reason(),
                override.overriddenBy(),
                override.overriddenAt(),
                end == null ? null : new Ended(end.by(), end.at(), end.reasonCode(), end.reason()));
    }

    /**
     * Who ended it, and when.
     *
     * @param by opaque id
     * @param reason of a withdrawal
     */
    @Schema(name = "DueDateOverrideEnd")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ended(UUID by, Instant at, String reasonCode, String reason) {}
}
