package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.CalendarDocument;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next version of a calendar, as a whole. */
@Schema(name = "CalendarVersionRequest", examples = CalendarVersionRequest.EXAMPLE)
public record CalendarVersionRequest(
        @Schema(description = "From when it is in effect; at once if left out or passed")
        Instant effectiveAt,

        @NotNull(message = "Send the calendar, as a whole.") CalendarDocument calendar) {

    static final String EXAMPLE = """
            {"effectiveAt":"2027-01-01T00:00:00Z","calendar":{"zone":"Europe/Berlin",\
            "week":{"MONDAY":[{"from":"09:00","to":"17:00"}],"TUESDAY":[{"from":"09:00","to":"17:00"}]},\
            "holidays":{"country":"DE","region":"by"}}}""";
}
