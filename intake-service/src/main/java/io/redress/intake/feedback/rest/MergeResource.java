package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FindDuplicates;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.MergeFeedback;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What came in twice: found and merged. */
@Path("/feedback/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Course")
public class MergeResource {

    private final MergeFeedback merge;
    private final FindDuplicates duplicates;
    private final FindFeedback find;
    private final Change change;
    private final CurrentActor current;

    MergeResource(
            MergeFeedback merge, FindDuplicates duplicates, FindFeedback find, Change change, CurrentActor current) {
        this.merge = merge;
        this.duplicates = duplicates;
        this.find = find;
        this.change = change;
        this.current = current;
    }

    @POST
    @Path("merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "mergeFeedback",
            summary = "Merges it into another one",
            description =
                    "Both are open. The other one goes on and counts as received when the earlier one was; this one is MERGED for good.")
    @APIResponse(
            responseCode = "200",
            description = "The merged feedback; work.mergedInto names the other one",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response mergeFeedback(
            @Parameter(description = "The id of the feedback that ends") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.MergePart request) {
        return change.execute(
                "POST /feedback/" + id + "/merge",
                key,
                request,
                actor -> merge.merge(id, ifMatch, request.into(), request.reason(), actor));
    }

    @GET
    @Path("duplicates")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "findDuplicates",
            summary = "Open feedback of the same customer that may be the same",
            description =
                    "Up to 20, the most similar first: of the same customer number or e-mail address, with a fifth of the words in common or the same product. Nothing is blocked by it.")
    @APIResponse(
            responseCode = "200",
            description = "What may be the same; empty where nothing is",
            content = @Content(schema = @Schema(implementation = Duplicates.class)))
    public Duplicates findDuplicates(@Parameter(description = "The feedback's id") @RestPath UUID id) {
        var actor = current.actor();
        var feedback = find.find(id, actor).orElseThrow(() -> Problems.notFound("feedback"));
        return new Duplicates(
                duplicates.of(feedback, actor).stream().map(DuplicateAnswer::of).toList());
    }

    @Schema(name = "Duplicates")
    record Duplicates(List<DuplicateAnswer> items) {}

    /** Feedback that may be the same, ready to show. */
    @Schema(name = "Duplicate")
    record DuplicateAnswer(
            UUID id,
            String reference,
            Status status,
            Instant receivedAt,
            String subject,

            @Schema(description = "The share of words in common, from 0 to 1", examples = "0.62")
            BigDecimal similarity,

            boolean sameProduct) {

        private static DuplicateAnswer of(FindDuplicates.Duplicate duplicate) {
            var candidate = duplicate.candidate();
            return new DuplicateAnswer(
                    candidate.id(),
                    candidate.reference(),
                    Status.valueOf(candidate.status()),
                    candidate.receivedAt(),
                    candidate.subject(),
                    BigDecimal.valueOf(duplicate.similarity()).setScale(2, RoundingMode.HALF_UP),
                    duplicate.sameProduct());
        }
    }
}
