package io.redress.sla.calendar.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.sla.calendar.CalendarDocument;
import io.redress.sla.calendar.CalendarVersion;
import io.redress.sla.http.AllowedAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a calendar. */
@Schema(name = "CalendarVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarVersionView(
        @Schema(description = "Name of the calendar", examples = "company")
        String id,

        @Schema(description = "Counts from 1") int version,
        Status status,
        Instant serverTime,

        @Schema(description = "From when clocks that start are computed with it")
        Instant effectiveAt,

        Instant createdAt,

        @Schema(description = "Opaque id; absent for what the service wrote itself")
        UUID authorId,

        CalendarDocument calendar,
        List<AllowedAction> allowedActions) {

    /** @param active the version in effect */
    static CalendarVersionView of(CalendarVersion version, int active, boolean mayWrite, Instant now) {
        return new CalendarVersionView(
                version.ref().id(),
                version.ref().version(),
                statusOf(version, active, now),
                now,
                version.effectiveAt(),
                version.createdAt(),
                version.authorId(),
                version.calendar(),
                List.of(
                        mayWrite
                                ? AllowedAction.allowed("revise")
                                : AllowedAction.refused("revise", "only administrators write calendars")));
    }

    private static Status statusOf(CalendarVersion version, int active, Instant now) {
        if (version.ref().version() == active) {
            return Status.IN_EFFECT;
        }
        return version.effectiveAt().isAfter(now) ? Status.PLANNED : Status.SUPERSEDED;
    }

    /** Where a version stands. */
    @Schema(name = "CalendarStatus")
    enum Status {
        PLANNED,
        IN_EFFECT,
        SUPERSEDED
    }
}
