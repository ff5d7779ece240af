package io.redress.escalation.assignment.rest;

import io.redress.escalation.assignment.AcceptAssignment;
import io.redress.escalation.assignment.ChangeTierByHand;
import io.redress.escalation.assignment.ReassignFeedback;
import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.assignment.persistence.Assignments;
import io.redress.escalation.http.ETags;
import io.redress.escalation.http.Idempotency;
import io.redress.escalation.routing.ReadRouting;
import io.redress.escalation.routing.rest.RoutingView;
import io.redress.escalation.routing.rest.RoutingViews;
import io.redress.escalation.security.Roles;
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
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What people do about who deals with a feedback. */
@Path("/feedback/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing", description = "Who deals with a feedback, and changing that by hand")
public class AssignmentResource {

    private static final String KEY = "Any text unique to this request; the answer is kept for seven days";
    private static final String VERSION = "ETag of the routing that was read; 412 when it has changed since";

    private final AcceptAssignment acceptAssignment;
    private final ReassignFeedback reassignFeedback;
    private final ChangeTierByHand changeTier;
    private final ReadRouting readRouting;
    private final RoutingViews views;
    private final Assignments assignments;
    private final Idempotency idempotency;

    AssignmentResource(
            AcceptAssignment acceptAssignment,
            ReassignFeedback reassignFeedback,
            ChangeTierByHand changeTier,
            ReadRouting readRouting,
            RoutingViews views,
            Assignments assignments,
            Idempotency idempotency) {
        this.acceptAssignment = acceptAssignment;
        this.reassignFeedback = reassignFeedback;
        this.changeTier = changeTier;
        this.readRouting = readRouting;
        this.views = views;
        this.assignments = assignments;
        this.idempotency = idempotency;
    }

    @POST
    @Path("acceptance")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "acceptFeedback",
            summary = "The caller deals with it from now on",
            description = "Needs no body. Accepting again what you have accepted changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The routing after it",
            content = @Content(schema = @Schema(implementation = RoutingView.class)))
    public Response accept(
            @RestPath UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return change(id, "acceptance", key, ifMatch, id, acceptAssignment::accept);
    }

    @POST
    @Path("reassignment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(operationId = "reassignFeedback", summary = "Gives it to a member of staff")
    @APIResponse(
            responseCode = "200",
            description = "The routing after it",
            content = @Content(schema = @Schema(implementation = RoutingView.class)))
    public Response reassign(
            @RestPath UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ReassignmentRequest request) {
        return change(
                id,
                "reassignment",
                key,
                ifMatch,
                request,
                before -> reassignFeedback.reassign(before, request.assigneeId()));
    }

    @POST
    @Path("escalations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "escalateFeedback",
            summary = "Raises it to a higher tier",
            description = "On the top tier it goes to the department head.")
    @APIResponse(
            responseCode = "200",
            description = "The routing after it; the new escalation is the last one",
            content = @Content(schema = @Schema(implementation = RoutingView.class)))
    public Response escalate(
            @RestPath UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TierChangeRequest request) {
        return change(
                id,
                "escalations",
                key,
                ifMatch,
                request,
                before -> changeTier.escalate(before, request.toTier(), request.reasonCode(), request.reason()));
    }

    @POST
    @Path("de-escalation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(operationId = "deEscalateFeedback", summary = "Brings it down to a lower tier")
    @APIResponse(
            responseCode = "200",
            description = "The routing after it",
            content = @Content(schema = @Schema(implementation = RoutingView.class)))
    public Response deEscalate(
            @RestPath UUID id,
            @Parameter(description = KEY) @HeaderParam("Idempotency-Key") String key,
            @Parameter(description = VERSION) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            TierChangeRequest request) {
        return change(
                id,
                "de-escalation",
                key,
                ifMatch,
                request,
                before -> changeTier.deEscalate(before, request.toTier(), request.reasonCode(), request.reason()));
    }

    private Response change(
            UUID id, String action, String key, String ifMatch, Object body, UnaryOperator<Assignment> change) {
        return idempotency.execute(key, "POST /feedback/" + id + "/" + action, body, () -> {
            Assignment before = readRouting.lock(id);
            ETags.check(ifMatch, assignments.versionOf(id));
            RoutingView after = views.of(change.apply(before));
            return idempotency.answer(200, null, after.version(), after);
        });
    }
}
