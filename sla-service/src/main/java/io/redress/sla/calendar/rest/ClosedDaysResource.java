package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.ImportClosedDays;
import io.redress.sla.calendar.ImportClosedDays.Imported;
import io.redress.sla.calendar.SkippedEvent;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Problems;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Closed days from calendar programs. */
@Path("/calendars/{id}/closed-days")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "When people work")
public class ClosedDaysResource {

    private static final String ICALENDAR = "text/calendar";
    private static final int LAST_YEAR = 9999;
    private static final String EXAMPLE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//example//closed days//EN
            BEGIN:VEVENT
            UID:winter@example
            DTSTAMP:20261120T101500Z
            DTSTART;VALUE=DATE:20261228
            DTEND;VALUE=DATE:20270102
            SUMMARY:Company holidays
            END:VEVENT
            END:VCALENDAR
            """;

    private final ImportClosedDays importing;
    private final Idempotency idempotency;
    private final Caller caller;

    ClosedDaysResource(ImportClosedDays importing, Idempotency idempotency, Caller caller) {
        this.importing = importing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "importClosedDays",
            summary = "Imports closed days from an iCalendar file",
            description = "Events over whole days become own holidays of the next version, recurring ones with their"
                    + " rule, exceptions and moved instances. An event imported before is replaced; the same file again"
                    + " changes nothing. Versions that take effect later get the days too.")
    @APIResponse(
            responseCode = "201",
            description = "The next version, and what was left out",
            content = @Content(schema = @Schema(implementation = ClosedDaysView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The version in effect says all of it already",
            content = @Content(schema = @Schema(implementation = ClosedDaysView.class)))
    public Response importInto(
            @RestPath String id,
            @Parameter(
                            description = "From when the version is in effect; at once if left out or passed",
                            schema = @Schema(implementation = Instant.class))
                    @RestQuery
                    String effectiveAt,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Latest version as an ETag; 412 if there is a newer one") @HeaderParam("If-Match")
                    String ifMatch,
            @Parameter(hidden = true) @HeaderParam("Content-Type") String contentType,
            @RequestBody(
                            required = true,
                            description = "The file",
                            content =
                                    @Content(
                                            mediaType = ICALENDAR,
                                            schema = @Schema(implementation = String.class),
                                            example = EXAMPLE))
                    byte[] file) {
        if (contentType == null || !contentType.toLowerCase(Locale.ROOT).startsWith(ICALENDAR)) {
            throw Problems.unsupportedMediaType("Send Content-Type: " + ICALENDAR + ".");
        }
        FileRequest request = new FileRequest(new String(file, StandardCharsets.UTF_8), instantOf(effectiveAt));
        String calendar = CalendarPath.calendar(id);
        return idempotency.execute(key, "POST /calendars/" + calendar + "/closed-days", request, () -> {
            Imported imported =
                    importing.importInto(calendar, request.file(), request.effectiveAt(), ifMatch, caller.opaqueId());
            return idempotency.answer(
                    imported.changed() ? 201 : 200,
                    imported.changed() ? CalendarResource.locationOf(imported.version()) : null,
                    (long) imported.version().ref().version(),
                    ClosedDaysView.of(imported));
        });
    }

    private static Instant instantOf(String text) {
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            throw noInstant();
        }
        throw noInstant();
    }

    private static RuntimeException noInstant() {
        return Problems.badRequest(
                "INVALID_PARAMETER",
                "Correct what errors names.",
                List.of(FieldError.parameter(
                        "effectiveAt", "INVALID", "Send an instant, for example 2027-01-01T00:00:00Z.")));
    }

    private record FileRequest(String file, Instant effectiveAt) {}

    /** What became of a file. */
    @Schema(name = "ClosedDaysImport")
    record ClosedDaysView(
            @Schema(description = "Name of the calendar", examples = "company")
            String id,

            @Schema(description = "The version that has the closed days")
            int version,

            Instant effectiveAt,

            @Schema(description = "Versions that take effect later and have got the closed days too")
            List<Integer> laterVersions,

            @Schema(description = "How many events close days")
            int taken,

            List<SkippedEvent> skipped) {

        static ClosedDaysView of(Imported imported) {
            return new ClosedDaysView(
                    imported.version().ref().id(),
                    imported.version().ref().version(),
                    imported.version().effectiveAt(),
                    imported.later().stream()
                            .map(version -> version.ref().version())
                            .toList(),
                    imported.taken(),
                    imported.skipped());
        }
    }
}
