package io.redress.intake.imports.rest;

import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.http.Idempotency;
import io.redress.intake.imports.ControlImport;
import io.redress.intake.imports.domain.ImportAction;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Holding imports up, letting them go on, ending them. */
@Path("/imports/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportControlResource {

    private final ControlImport control;
    private final Idempotency idempotency;
    private final CurrentActor current;
    private final InstantSource time;

    ImportControlResource(ControlImport control, Idempotency idempotency, CurrentActor current, InstantSource time) {
        this.control = control;
        this.idempotency = idempotency;
        this.current = current;
        this.time = time;
    }

    @POST
    @Path("pause")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "pauseImport",
            summary = "Holds an import up",
            description =
                    "The rows being written at that moment are undone and come again when it goes on. It stays paused over restarts,"
                            + " and its file is kept. Pausing what is paused changes nothing; 409 for what has ended.")
    @APIResponse(
            responseCode = "200",
            description = "It is paused",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response pause(
            @Parameter(description = "The import's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return act(id, ImportAction.PAUSE, key);
    }

    @POST
    @Path("resume")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "resumeImport",
            summary = "Lets a paused import go on",
            description =
                    "It is queued, and goes on after the last row that is done; no row is imported twice. Resuming what is queued or runs"
                            + " changes nothing; 409 for what has ended.")
    @APIResponse(
            responseCode = "200",
            description = "It is queued",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response resume(
            @Parameter(description = "The import's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return act(id, ImportAction.RESUME, key);
    }

    @POST
    @Path("cancel")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "cancelImport",
            summary = "Ends an import for good",
            description =
                    "What has been imported stays, with the results of its rows; the file is forgotten. Cancelling what is cancelled changes"
                            + " nothing; 409 for what has ended otherwise. Importing the file again goes on where this one ended,"
                            + " since rows that are in change nothing.")
    @APIResponse(
            responseCode = "200",
            description = "It is cancelled",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response cancel(
            @Parameter(description = "The import's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        return act(id, ImportAction.CANCEL, key);
    }

    private Response act(UUID id, ImportAction action, String key) {
        var actor = current.actor();
        var response = idempotency.execute(key, "POST /imports/" + id + "/" + action.word(), action, () -> {
            var job = control.act(id, action, Sight.of(actor).restriction());
            return idempotency.answer(200, null, null, ImportAnswer.of(job, actor, time.instant()));
        });
        control.begin();
        return response;
    }
}
