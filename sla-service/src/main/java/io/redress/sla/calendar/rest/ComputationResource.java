package io.redress.sla.calendar.rest;

import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries a calendar without storing anything. */
@Path("/calendars/computations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendars", description = "When people work")
public class ComputationResource {

    private final Computing computing;

    ComputationResource(Computing computing) {
        this.computing = computing;
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "computeWithCalendar",
            summary = "Computes a due instant or a working time",
            description = "Stores nothing. The segments add up to the answer exactly.")
    @APIResponse(
            responseCode = "200",
            description = "dueAt or workingTime, with its segments",
            content = @Content(schema = @Schema(implementation = ComputationAnswer.class)))
    public ComputationAnswer compute(ComputationRequest request) {
        return computing.compute(request);
    }
}
