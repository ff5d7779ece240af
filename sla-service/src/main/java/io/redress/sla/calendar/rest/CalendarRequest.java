package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.CalendarDocument;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new calendar. */
@Schema(name = "CalendarRequest", examples = CalendarRequest.EXAMPLE)
public record CalendarRequest(
        @Schema(description = "Name of the calendar", examples = "munich")
        @NotNull(message = "Name the calendar.")
        @Size(max = 64)
        @Pattern(
                regexp = CalendarPath.NAME,
                message = "Send small letters, digits and single hyphens, for example munich-service.")
        String id,

        @NotNull(message = "Send the calendar.") CalendarDocument calendar) {

    static final String EXAMPLE = """
            {"id":"munich","calendar":{"zone":"Europe/Berlin","week":{"MONDAY":[{"from":"08:00","to":"12:00"},\
            {"from":"13:00","to":"18:00"}],"FRIDAY":[{"from":"22:00","to":"06:00"}]},\
            "overrides":{"2026-12-24":[{"from":"08:00","to":"12:00"}]},\
            "ownHolidays":[{"name":"Works outing","on":"2026-07-03","recurrence":"FREQ=YEARLY;BYMONTH=7;BYDAY=1FR"}],\
            "holidays":{"country":"DE","region":"by"}}}""";
}
