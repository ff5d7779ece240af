package io.redress.sla.clock.rest;

import io.redress.sla.clock.OverrideDueDates;
import io.redress.sla.clock.OverrideDueDates.Done;
import io.redress.sla.clock.ReadOverrides;
import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.policy.domain.Target;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Due dates that people have set in place of computed ones. */
@Path("/feedback/{feedbackId}/clocks/{target}/overrides")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overrides", description = "Due dates that people have set in place of computed ones, with their reasons")
public class OverrideResource {

    private static final String IF_MATCH = "Version of the clock that this was decided on; another one by now is 412";
    private static final String KEY = "Any text unique to this request";

    private final OverrideDueDates overriding;
    private final ReadOverrides reading;
    private final Idempotency idempotency;
    private final InstantSource time;

    OverrideResource(OverrideDueDates overriding, ReadOverrides reading, Idempotency idempotency, InstantSource time) {
        this.overriding = overriding;
        this.reading = reading;
        this.idempotency = idempotency;
        this.time = time;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "overrideDueDate",
            summary = "Sets when an open clock is due, in place of what the rules compute",
            description = "It holds until it is withdrawn or replaced, whatever else is recomputed: reclassifying,"
                    + " merging, migrating and a corrected calendar change computedDueAt only. A wait that lasts longer"
                    + " still moves it. Figures are given with and without overrides. An outcome is frozen, and a"
                    + " promise to the customer changes by a revised plan only: both are 409.")
    @APIResponse(
            responseCode = "201",
            description = "The override; its ETag is the new version of the clock",
            content = @Content(schema = @Schema(implementation = OverrideView.class)))
    public Response override(
            @RestPath UUID feedbackId,
            @Parameter(schema = @Schema(implementation = Target.class)) @RestPath String target,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            OverrideRequest request) {
        Target wanted = TargetPath.read(target);
        String path = pathOf(feedbackId, wanted);
        return idempotency.execute(key, "POST " + path, request, () -> {
            Done done = overriding.override(feedbackId, wanted, request.dueAt(), request.why(), ifMatch);
            return answer(201, path + "/" + done.override().id(), done);
        });
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listDueDateOverrides",
            summary = "Overrides of a target's clocks over all cycles, newest first",
            description = "Those that were replaced or withdrawn are among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of overrides",
            content = @Content(schema = @Schema(implementation = OverridePage.class)))
    public Response list(
            @RestPath UUID feedbackId,
            @Parameter(schema = @Schema(implementation = Target.class)) @RestPath String target,
            @BeanParam PageRequest page) {
        Target wanted = TargetPath.read(target);
        return page.byId(
                pathOf(feedbackId, wanted),
                (before, size) -> reading.of(feedbackId, wanted, before, size).stream()
                        .map(override -> OverrideView.of(override, time.instant()))
                        .toList(),
                OverrideView::id);
    }

    @GET
    @Path("{overrideId}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getDueDateOverride", summary = "An override, in force or ended")
    @APIResponse(
            responseCode = "200",
            description = "The override with both due dates",
            content = @Content(schema = @Schema(implementation = OverrideView.class)))
    public OverrideView get(
            @RestPath UUID feedbackId,
            @Parameter(schema = @Schema(implementation = Target.class)) @RestPath String target,
            @RestPath UUID overrideId) {
        return OverrideView.of(reading.find(feedbackId, TargetPath.read(target), overrideId), time.instant());
    }

    @POST
    @Path("{overrideId}/withdrawal")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawDueDateOverride",
            summary = "Takes an override back, so that the rules hold again",
            description = "If the clock has run out by them already, it breaches now, marked breachedOnChange.")
    @APIResponse(
            responseCode = "200",
            description = "The override, withdrawn; its ETag is the new version of the clock",
            content = @Content(schema = @Schema(implementation = OverrideView.class)))
    public Response withdraw(
            @RestPath UUID feedbackId,
            @Parameter(schema = @Schema(implementation = Target.class)) @RestPath String target,
            @RestPath UUID overrideId,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            OverrideWithdrawal request) {
        Target wanted = TargetPath.read(target);
        String route = "POST " + pathOf(feedbackId, wanted) + "/" + overrideId + "/withdrawal";
        return idempotency.execute(
                key,
                route,
                request,
                () -> answer(200, null, overriding.withdraw(feedbackId, wanted, overrideId, request.why(), ifMatch)));
    }

    private Idempotency.Answer answer(int status, String location, Done done) {
        return idempotency.answer(
                status, location, (long) done.version(), OverrideView.of(done.override(), time.instant()));
    }

    private static String pathOf(UUID feedbackId, Target target) {
        return "/feedback/" + feedbackId + "/clocks/" + target + "/overrides";
    }

    @Schema(name = "DueDateOverridePage")
    record OverridePage(List<OverrideView> items, Page.Next page) {}
}
