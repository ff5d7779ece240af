package io.redress.intake.privacy.rest;

import io.redress.intake.http.FieldError;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.privacy.FindErasure;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Erasures over all customers. */
@Path("/erasures")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class ErasureResource {

    private final FindErasure find;

    ErasureResource(FindErasure find) {
        this.find = find;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listErasures",
            summary = "Erasures, the newest first",
            description = "status=RUNNING gives those that some service has not confirmed yet.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ErasureAnswers.SummaryPage.class)))
    public Response listErasures(
            @Parameter(
                            description = "RUNNING or COMPLETED",
                            schema = @Schema(implementation = ErasureAnswers.Progress.class))
                    @RestQuery
                    String status,
            @BeanParam PageRequest page) {
        var completed = completed(status);
        return page.byId(
                "erasures " + completed,
                (before, most) -> find.list(completed, before, most).stream()
                        .map(ErasureAnswers.Summary::of)
                        .toList(),
                ErasureAnswers.Summary::id);
    }

    private static Boolean completed(String status) {
        return switch (status) {
            case null -> null;
            case "RUNNING" -> false;
            case "COMPLETED" -> true;
            default ->
                throw Problems.badRequest(
                        "INVALID_PARAMETER",
                        "Correct what errors names.",
                        List.of(FieldError.parameter("status", "INVALID_VALUE", "Send RUNNING or COMPLETED.")));
        };
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getErasure",
            summary = "One erasure, and how far it has come",
            description = "In each service, and what still waits for somebody.")
    @APIResponse(
            responseCode = "200",
            description = "The erasure",
            content = @Content(schema = @Schema(implementation = ErasureAnswers.Answer.class)))
    public ErasureAnswers.Answer getErasure(@Parameter(description = "The erasure's id") @RestPath UUID id) {
        var erasure = find.find(id).orElseThrow(() -> Problems.notFound("erasure"));
        return ErasureAnswers.Answer.of(erasure, find.progress(erasure));
    }
}
