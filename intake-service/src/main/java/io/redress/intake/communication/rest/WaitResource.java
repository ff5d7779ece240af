package io.redress.intake.communication.rest;

import io.redress.intake.feedback.Waits;
import io.redress.intake.feedback.rest.Change;
import io.redress.intake.feedback.rest.FeedbackAnswer;
import io.redress.intake.feedback.rest.Storable;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Ends a wait that no reply has ended. */
@Path("/feedback/{id}/wait-end")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Communication")
public class WaitResource {

    private final Waits waits;
    private final Change change;

    WaitResource(Waits waits, Change change) {
        this.waits = waits;
        this.change = change;
    }

    /** Why nobody waits any longer. */
    @Schema(name = "WaitEndRequest", description = "Why we wait for the customer no longer")
    record WaitEnd(
            @NotBlank(message = "Say why.")
            @Storable
            @Size(max = 10_000, message = "At most 10,000 characters.")
            @Schema(examples = "We found the order ourselves.")
            String reason) {}

    @POST
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "endWait",
            summary = "Waits for the customer no longer",
            description = "Paused clocks go on.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback that goes on",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response endWait(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            WaitEnd request) {
        return change.execute(
                "POST /feedback/" + id + "/wait-end",
                key,
                request,
                actor -> waits.endByHand(id, ifMatch, request.reason(), actor));
    }
}
