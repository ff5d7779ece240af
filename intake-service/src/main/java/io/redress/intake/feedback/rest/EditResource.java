package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.EditFeedback;
import io.redress.intake.http.MergePatch;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Corrects and completes what the record says. */
@Path("/feedback/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback")
public class EditResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final EditFeedback edit;
    private final Change change;

    EditResource(EditFeedback edit, Change change) {
        this.edit = edit;
        this.change = change;
    }

    @PATCH
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "editFeedback",
            summary = "Corrects or completes what it says",
            description =
                    "A JSON Merge Patch with the ETag in If-Match. Its classification stays; a newer revision of its source overwrites what was edited.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = FeedbackPatch.class)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FeedbackPatch.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "The edited feedback; the same version where nothing changed",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response editFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "The ETag of the version you saw; required") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            MergePatch<FeedbackPatch> patch) {
        return change.edit(actor -> edit.edit(id, ifMatch, feedback -> Edits.of(feedback, patch), actor));
    }
}
