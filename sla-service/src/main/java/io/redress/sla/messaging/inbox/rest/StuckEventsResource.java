package io.redress.sla.messaging.inbox.rest;

import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.messaging.inbox.HeldEvent;
import io.redress.sla.messaging.inbox.ParkedEvent;
import io.redress.sla.messaging.inbox.StuckEvents;
import io.redress.sla.messaging.inbox.UnstickEvents;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

/** Events that did not get through, and what to do about them. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stuck events", description = "Events that were parked or are held back, and what to do about them")
public class StuckEventsResource {

    private final StuckEvents events;
    private final UnstickEvents unstick;
    private final Idempotency idempotency;
    private final Caller caller;

    StuckEventsResource(StuckEvents events, UnstickEvents unstick, Idempotency idempotency, Caller caller) {
        this.events = events;
        this.unstick = unstick;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Path("parked-events")
    @RolesAllowed({Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(operationId = "listParkedEvents", summary = "Events that could not be applied, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of parked events",
            content = @Content(schema = @Schema(implementation = ParkedEventPage.class)))
    public Response parked(@BeanParam PageRequest page) {
        return page.byId("parked", events::parked, ParkedEvent::id);
    }

    @POST
    @Path("parked-events/{id}/replay")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "replayParkedEvent",
            summary = "Tries a parked event again",
            description = "Answers with state REPLAYED, or PARKED and one attempt more when it failed again.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = ParkedEvent.class)))
    public Response replay(
            @RestPath UUID id,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key) {
        Response answer = idempotency.execute(
                key,
                "POST /parked-events/" + id + "/replay",
                id,
                () -> idempotency.answer(200, null, null, unstick.replay(id, caller.id())));
        unstick.drain(events.parked(id).map(ParkedEvent::subject).orElse(null));
        return answer;
    }

    @POST
    @Path("parked-events/{id}/discard")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "discardParkedEvent",
            summary = "Leaves a parked event out for good",
            description = "Later events of its subject no longer wait for it.")
    @APIResponse(
            responseCode = "200",
            description = "The event, discarded",
            content = @Content(schema = @Schema(implementation = ParkedEvent.class)))
    public Response discard(
            @RestPath UUID id,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            Decision decision) {
        Response answer = idempotency.execute(
                key,
                "POST /parked-events/" + id + "/discard",
                decision,
                () -> idempotency.answer(200, null, null, unstick.discard(id, caller.id(), decision.reason())));
        unstick.drain(events.parked(id).map(ParkedEvent::subject).orElse(null));
        return answer;
    }

    @GET
    @Path("held-events")
    @RolesAllowed({Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(operationId = "listHeldEvents", summary = "Events that wait for an earlier one, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of held events",
            content = @Content(schema = @Schema(implementation = HeldEventPage.class)))
    public Response held(@BeanParam PageRequest page) {
        return page.byId("held", events::held, HeldEvent::id);
    }

    @POST
    @Path("held-events/{id}/release")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "releaseHeldEvent",
            summary = "Gives up the gap before a held event and applies it",
            description = "Events of the gap that come later are refused as already passed.")
    @APIResponse(
            responseCode = "200",
            description = "The event that was applied",
            content = @Content(schema = @Schema(implementation = HeldEvent.class)))
    public Response release(
            @RestPath UUID id,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            Decision decision) {
        String subject = events.held(id).map(HeldEvent::subject).orElse(null);
        Response answer = idempotency.execute(
                key,
                "POST /held-events/" + id + "/release",
                decision,
                () -> idempotency.answer(200, null, null, unstick.release(id, caller.id(), decision.reason())));
        unstick.drain(subject);
        return answer;
    }

    @Schema(name = "ParkedEventPage")
    record ParkedEventPage(List<ParkedEvent> items, Page.Next page) {}

    @Schema(name = "HeldEventPage")
    record HeldEventPage(List<HeldEvent> items, Page.Next page) {}
}
