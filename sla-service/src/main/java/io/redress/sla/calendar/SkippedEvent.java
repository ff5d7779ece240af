package io.redress.sla.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event of a calendar file that closes no day, and why. */
@Schema(name = "SkippedEvent")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkippedEvent(
        @Schema(description = "As the file names it") String uid,

        @Schema(description = "Stable, for programs", examples = "NOT_WHOLE_DAYS")
        String code,

        String detail) {}
