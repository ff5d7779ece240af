package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.CalendarVersion;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar in a list. */
@Schema(name = "CalendarSummary")
record CalendarSummary(
        @Schema(examples = "company") String id,

        @Schema(examples = "Europe/Berlin") String zone,

        @Schema(description = "The version in effect") int activeVersion,

        @Schema(description = "Since when it is") Instant effectiveAt) {

    static CalendarSummary of(CalendarVersion version) {
        return new CalendarSummary(
                version.ref().id(), version.calendar().zone(), version.ref().version(), version.effectiveAt());
    }
}
