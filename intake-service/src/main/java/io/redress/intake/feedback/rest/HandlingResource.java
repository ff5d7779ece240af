package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.AcknowledgeFeedback;
import io.redress.intake.feedback.AnalyseFeedback;
import io.redress.intake.feedback.CloseFeedback;
import io.redress.intake.feedback.CommunicatePlan;
import io.redress.intake.feedback.ResolveFeedback;
import io.redress.intake.feedback.domain.Analysis;
import io.redress.intake.feedback.domain.Resolution;
import io.redress.intake.platform.Ids;
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

/** The work on a case, from the first answer to the last. */
@Path("/feedback/{id}")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handling", description = "The work on a case: answered, analysed, planned, resolved, closed")
public class HandlingResource {

    private final AcknowledgeFeedback acknowledge;
    private final AnalyseFeedback analyse;
    private final CommunicatePlan plan;
    private final ResolveFeedback resolve;
    private final CloseFeedback close;
    private final PlanRules rules;
    private final Ids ids;
    private final Change change;

    HandlingResource(
            AcknowledgeFeedback acknowledge,
            AnalyseFeedback analyse,
            CommunicatePlan plan,
            ResolveFeedback resolve,
            CloseFeedback close,
            PlanRules rules,
            Ids ids,
            Change change) {
        this.acknowledge = acknowledge;
        this.analyse = analyse;
        this.plan = plan;
        this.resolve = resolve;
        this.close = close;
        this.rules = rules;
        this.ids = ids;
        this.change = change;
    }

    @POST
    @Path("acknowledgement")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "acknowledgeFeedback",
            summary = "Tells that the customer was told it arrived",
            description = "A person may acknowledge again after a machine did.")
    @APIResponse(
            responseCode = "200",
            description = "The acknowledged feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response acknowledgeFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.Acknowledgement request) {
        var automated = Boolean.TRUE.equals(request.automated());
        var given = new AcknowledgeFeedback.Acknowledgement(
                request.message(),
                request.channel(),
                automated,
                Optional.ofNullable(request.complete()).orElse(!automated));
        return change.execute(
                "POST /feedback/" + id + "/acknowledgement",
                key,
                request,
                actor -> acknowledge.acknowledge(id, ifMatch, given, actor));
    }

    @POST
    @Path("analysis")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "analyseFeedback",
            summary = "Records what is behind it and how pressing it is",
            description = "Legal once it is acknowledged.")
    @APIResponse(
            responseCode = "200",
            description = "The analysed feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response analyseFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.AnalysisPart request) {
        var analysis = new Analysis(
                request.relevance(),
                request.nature(),
                request.potentialImpact(),
                request.importance(),
                request.urgency(),
                request.findings());
        return change.execute(
                "POST /feedback/" + id + "/analysis",
                key,
                request,
                actor -> analyse.analyse(id, ifMatch, analysis, actor));
    }

    @POST
    @Path("plan")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "communicatePlan",
            summary = "Records what the customer was promised",
            description = "A further plan is a revision; earlier ones are kept.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback with its plan",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response communicatePlan(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.PlanPart request) {
        rules.check(request);
        var promise = new CommunicatePlan.Promise(request.text(), request.promisedOn(), request.channel());
        return change.execute(
                "POST /feedback/" + id + "/plan", key, request, actor -> plan.communicate(id, ifMatch, promise, actor));
    }

    @POST
    @Path("resolution")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "resolveFeedback",
            summary = "Resolves it",
            description =
                    "What nobody acknowledged is acknowledged by it, at the same instant. MAJOR feedback is resolved by a manager.")
    @APIResponse(
            responseCode = "200",
            description = "The resolved feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response resolveFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.ResolutionPart request) {
        var resolution = resolution(request);
        return change.execute(
                "POST /feedback/" + id + "/resolution",
                key,
                request,
                actor -> resolve.resolve(id, ifMatch, resolution, request.channel(), actor));
    }

    @POST
    @Path("closure")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "closeFeedback",
            summary = "Closes it once it is resolved",
            description = "Nothing more is to be done about it.")
    @APIResponse(
            responseCode = "200",
            description = "The closed feedback",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response closeFeedback(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version you saw") @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ActionRequests.Closure request) {
        return change.execute(
                "POST /feedback/" + id + "/closure",
                key,
                request,
                actor -> close.close(id, ifMatch, request.reason(), actor));
    }

    private Resolution resolution(ActionRequests.ResolutionPart request) {
        var cause = Optional.ofNullable(request.rootCause());
        var redress = Optional.ofNullable(request.redress());
        var actions = Optional.ofNullable(request.correctiveActions()).orElse(List.of()).stream()
                .map(action -> new Resolution.CorrectiveAction(
                        ids.next(), action.description(), action.owner(), action.dueOn()))
                .toList();
        return new Resolution(
                request.outcome(),
                cause.map(ActionRequests.RootCause::code).orElse(null),
                cause.map(ActionRequests.RootCause::description).orElse(null),
                actions,
                request.noCorrectiveActionReason(),
                redress.map(ActionRequests.Redress::code).orElse(null),
                redress.map(ActionRequests.Redress::description).orElse(null),
                request.messageToCustomer());
    }
}
