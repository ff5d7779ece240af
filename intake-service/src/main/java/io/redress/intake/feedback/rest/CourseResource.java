package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.ClassifyFeedback;
import io.redress.intake.feedback.ReopenFeedback;
import io.redress.intake.feedback.RequestEscalation;
import io.redress.intake.feedback.WithdrawFeedback;
import io.redress.intake.feedback.domain.EscalationRequest.Requester;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What changes the course of a case. */
@Path("/feedback/{id}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Course",
        description = "What changes the course of a case: classified anew, escalated, reopened, withdrawn")
public class CourseResource {

    private static final String BY_HAND = "BY_HAND";

    private final ClassifyFeedback classify;
    private final RequestEscalation escalate;
    private final ReopenFeedback reopen;
    private final WithdrawFeedback withdraw;
    private final Change change;

    CourseResource(
            ClassifyFeedback classify,
            RequestEscalation escalate,
            ReopenFeedback reopen,
            WithdrawFeedback withdraw,
            Change change) {
        this.classify = classify;
        this.escalate = escalate;
        this.reopen = reopen;
        this.withdraw = withdraw;
        this.change = change;
    }

    @POST
    @Path("classification")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "classifyFeedback",
            summary = "Classifies it anew",
            description = "What is left out stays. Only a manager may lower the severity.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback under its new classification",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response classifyFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.ClassificationPart request) {
        var wanted = new ClassifyFeedback.Change(
                request.kind(),
                request.category(),
                request.severity(),
                codeOr(request.reasonCode(), BY_HAND),
                request.reason());
        return change.execute(
                "POST /feedback/" + id + "/classification",
                key,
                request,
                actor -> classify.classify(id, ifMatch, wanted, actor));
    }

    @POST
    @Path("escalation-request")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "requestEscalation",
            summary = "Asks for somebody higher up",
            description = "The escalation-service decides who.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback it is about",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response requestEscalation(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.EscalationPart request) {
        var code = request.requestedBy() == Requester.CUSTOMER ? "CUSTOMER_DEMANDS" : "BEYOND_AUTHORITY";
        var wish = new RequestEscalation.Wish(
                request.requestedBy(), codeOr(request.reasonCode(), code), request.reason(), request.tier());
        return change.execute(
                "POST /feedback/" + id + "/escalation-request",
                key,
                request,
                actor -> escalate.request(id, ifMatch, wish, actor));
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "reopenFeedback",
            summary = "Opens it again",
            description = "Begins the next cycle; the reason UNSATISFIED climbs a tier.")
    @APIResponse(
            responseCode = "200",
            description = "The reopened feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response reopenFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.Reopening request) {
        return change.execute(
                "POST /feedback/" + id + "/reopening",
                key,
                request,
                actor -> reopen.reopen(id, ifMatch, codeOr(request.reasonCode(), BY_HAND), request.reason(), actor));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "withdrawFeedback",
            summary = "Takes it back",
            description = "Nothing can be done with it any more.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response withdrawFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.Withdrawal request) {
        return change.execute(
                "POST /feedback/" + id + "/withdrawal",
                key,
                request,
                actor ->
                        withdraw.withdraw(id, ifMatch, codeOr(request.reasonCode(), BY_HAND), request.reason(), actor));
    }

    private static String codeOr(String code, String otherwise) {
        return Optional.ofNullable(code).orElse(otherwise);
    }
}
