package io.redress.intake.satisfaction.rest;

import io.redress.intake.feedback.rest.Change;
import io.redress.intake.feedback.rest.FeedbackAnswer;
import io.redress.intake.satisfaction.RecordSatisfaction;
import io.redress.intake.satisfaction.domain.Scores;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** What customers think of how they were treated. */
@Path("/feedback/{id}/satisfaction")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Satisfaction", description = "What customers think of how they were treated")
public class SatisfactionResource {

    private final RecordSatisfaction record;
    private final Change change;

    SatisfactionResource(RecordSatisfaction record, Change change) {
        this.record = record;
        this.change = change;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "recordSatisfaction",
            summary = "Records what the customer thinks of it",
            description =
                    "Legal once it is resolved. A customer who is not satisfied may have it reopened, which climbs a tier.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback it is about",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response recordSatisfaction(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            SatisfactionRequest request) {
        var verdict = Verdicts.of(
                request.channel(), scores(request), request.satisfied(), request.comment(), request.reopen());
        return change.execute(
                "POST /feedback/" + id + "/satisfaction",
                key,
                request,
                actor -> record.record(id, ifMatch, verdict, actor));
    }

    private static Scores scores(SatisfactionRequest request) {
        return new Scores(request.csat(), request.ces(), request.nps(), request.processScore());
    }
}
