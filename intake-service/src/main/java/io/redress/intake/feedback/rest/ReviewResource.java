package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.ReviewFeedback;
import io.redress.intake.feedback.domain.Review;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What is learned from resolved feedback. */
@Path("/feedback/{id}/review")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling")
public class ReviewResource {

    private final ReviewFeedback review;
    private final Change change;

    ReviewResource(ReviewFeedback review, Change change) {
        this.review = review;
        this.change = change;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "reviewFeedback",
            summary = "Records what was learned from it",
            description =
                    "Legal once it is resolved: what happened, why, and what changes. A further review is kept beside the first.")
    @APIResponse(
            responseCode = "200",
            description = "The reviewed feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response reviewFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.ReviewPart request) {
        var changes = Optional.ofNullable(request.changes()).orElse(List.of()).stream()
                .map(one -> new Review.Change(one.code(), one.description()))
                .toList();
        var lesson = new ReviewFeedback.Lesson(request.whatHappened(), request.rootCauseCode(), request.why(), changes);
        return change.execute(
                "POST /feedback/" + id + "/review", key, request, actor -> review.review(id, ifMatch, lesson, actor));
    }
}
