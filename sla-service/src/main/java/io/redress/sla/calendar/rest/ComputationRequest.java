package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.CalendarDocument;
import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueTime;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar, inline or by its id, and one computation with it. */
@Schema(name = "ComputationRequest", examples = ComputationRequest.EXAMPLE)
public record ComputationRequest(
        CalendarDocument calendar,

        @Schema(description = "Instead of calendar", examples = "company") @Size(max = 64)
        String calendarId,

        @NotNull(message = "Say what to compute.") @Valid Computation computation,

        @Schema(description = "May overlap; they count once") @Size(max = 1_000)
        List<@Valid @NotNull Pause> pauses) {

    static final String EXAMPLE = """
            {"calendar":{"zone":"Europe/Berlin","week":{"MONDAY":[{"from":"09:00","to":"12:00"},\
            {"from":"13:00","to":"17:00"}]},"closedDates":["2026-04-03"],"holidays":{"country":"DE","region":"by"}},\
            "computation":{"type":"DUE","start":"2026-03-27T10:00:00+01:00","basis":"BUSINESS_DAYS","days":5},\
            "pauses":[{"from":"2026-03-30T08:00:00Z","to":"2026-03-30T12:00:00Z"}]}""";

    /** What to compute: DUE needs start and basis with duration or days, WORKING_TIME needs from and to. */
    @Schema(name = "Computation")
    record Computation(
            @NotNull(message = "Send DUE or WORKING_TIME.") Type type,
            Instant start,
            Basis basis,

            @Schema(description = "ISO 8601", implementation = String.class, examples = "PT8H")
            Duration duration,

            Integer days,
            DayCount dayCount,
            DueTime dueTime,
            Instant from,
            Instant to) {}

    /** The two computations there are. */
    @Schema(name = "ComputationType")
    enum Type {
        DUE,
        WORKING_TIME
    }

    /** Time that does not count. */
    @Schema(name = "Pause")
    record Pause(
            @NotNull(message = "Send an instant.") Instant from,
            @NotNull(message = "Send an instant.") Instant to) {}
}
