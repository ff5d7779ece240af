package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.CalendarVersion;
import io.redress.sla.calendar.WriteCalendars;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.http.ETags;
import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Calendars: when people work, by version. */
@Path("/calendars")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "When people work")
public class CalendarResource {

    private static final String LIST = "calendars";

    private final CalendarStore store;
    private final WriteCalendars writing;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource time;

    CalendarResource(
            CalendarStore store, WriteCalendars writing, Idempotency idempotency, Caller caller, InstantSource time) {
        this.store = store;
        this.writing = writing;
        this.idempotency = idempotency;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listCalendars", summary = "All calendars, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page of calendars",
            content = @Content(schema = @Schema(implementation = CalendarPage.class)))
    public Response list(@BeanParam PageRequest page) {
        return page.byName(
                LIST,
                (after, size) -> store.inEffect(after, size).stream()
                        .map(CalendarSummary::of)
                        .toList(),
                CalendarSummary::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getCalendar", summary = "The version of a calendar that is in effect")
    @APIResponse(
            responseCode = "200",
            description = "The version with all it says",
            content = @Content(schema = @Schema(implementation = CalendarVersionView.class)))
    public Response get(
            @RestPath String id,
            @Parameter(description = "ETag of what is known already") @HeaderParam("If-None-Match") String known) {
        CalendarVersion version =
                store.inEffect(CalendarPath.calendar(id)).orElseThrow(() -> Problems.notFound("calendar"));
        String etag = ETags.of(version.ref().version());
        if (ETags.isKnown(known, version.ref().version())) {
            return Response.notModified().header(HttpHeaders.ETAG, etag).build();
        }
        return Response.ok(view(version)).header(HttpHeaders.ETAG, etag).build();
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listCalendarVersions", summary = "The versions of a calendar, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions, those that take effect later among them",
            content = @Content(schema = @Schema(implementation = CalendarVersionPage.class)))
    public Response versions(@RestPath String id, @BeanParam PageRequest page) {
        int active = activeOf(CalendarPath.calendar(id));
        return page.downByNumber(
                LIST + id,
                (below, size) -> {
                    List<CalendarVersion> found = store.versions(id, below, size);
                    if (found.isEmpty() && below == Integer.MAX_VALUE) {
                        throw Problems.notFound("calendar");
                    }
                    return found.stream()
                            .map(version -> CalendarVersionView.of(version, active, mayWrite(), time.instant()))
                            .toList();
                },
                CalendarVersionView::version);
    }

    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getCalendarVersion", summary = "A version of a calendar")
    @APIResponse(
            responseCode = "200",
            description = "The version with all it says",
            content = @Content(schema = @Schema(implementation = CalendarVersionView.class)))
    public CalendarVersionView version(@RestPath String id, @RestPath int version) {
        return view(store.find(new VersionRef(CalendarPath.calendar(id), version))
                .orElseThrow(() -> Problems.notFound("version of this calendar")));
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCalendar",
            summary = "Writes a new calendar",
            description = "In effect at once; policies name the calendar that clocks are computed with.")
    @APIResponse(
            responseCode = "201",
            description = "Its first version",
            content = @Content(schema = @Schema(implementation = CalendarVersionView.class)))
    public Response create(
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            CalendarRequest request) {
        return idempotency.execute(
                key,
                "POST /calendars",
                request,
                () -> created(
                        writing.create(request.id(), request.calendar(), caller.opaqueId()),
                        "/calendars/" + request.id()));
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createCalendarVersion",
            summary = "Writes the next version of a calendar",
            description = "The calendar as a whole: read it, change it, send it. Clocks that start from effectiveAt on"
                    + " are computed with it; those that run keep theirs.")
    @APIResponse(
            responseCode = "201",
            description = "The version",
            content = @Content(schema = @Schema(implementation = CalendarVersionView.class)))
    public Response revise(
            @RestPath String id,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = "Latest version as an ETag; 412 if there is a newer one") @HeaderParam("If-Match")
                    String ifMatch,
            CalendarVersionRequest request) {
        String calendar = CalendarPath.calendar(id);
        return idempotency.execute(key, "POST /calendars/" + calendar + "/versions", request, () -> {
            CalendarVersion version =
                    writing.revise(calendar, request.calendar(), request.effectiveAt(), ifMatch, caller.opaqueId());
            return created(version, locationOf(version));
        });
    }

    private Idempotency.Answer created(CalendarVersion version, String location) {
        return idempotency.answer(201, location, (long) version.ref().version(), view(version));
    }

    static String locationOf(CalendarVersion version) {
        return "/calendars/" + version.ref().id() + "/versions/" + version.ref().version();
    }

    private CalendarVersionView view(CalendarVersion version) {
        return CalendarVersionView.of(version, activeOf(version.ref().id()), mayWrite(), time.instant());
    }

    private int activeOf(String id) {
        return store.inEffect(id).map(active -> active.ref().version()).orElse(0);
    }

    private boolean mayWrite() {
        return caller.has(Roles.ADMIN);
    }

    @Schema(name = "CalendarPage")
    record CalendarPage(List<CalendarSummary> items, Page.Next page) {}

    @Schema(name = "CalendarVersionPage")
    record CalendarVersionPage(List<CalendarVersionView> items, Page.Next page) {}
}
