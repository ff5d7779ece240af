package io.redress.sla.messaging.outbox.rest;

import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.http.Problems;
import io.redress.sla.messaging.outbox.Republication;
import io.redress.sla.messaging.outbox.Republications;
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
import java.time.Instant;
import java.time.InstantSource;
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

/** Publishing events once more, for consumers that have missed them. */
@Path("republications")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Republications", description = "Publishing events once more, for consumers that have missed them")
public class RepublicationResource {

    private static final String LIST = "republications";

    private final Republications republications;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource time;

    RepublicationResource(Republications republications, Idempotency idempotency, Caller caller, InstantSource time) {
        this.republications = republications;
        this.idempotency = idempotency;
        this.caller = caller;
        this.time = time;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "requestRepublication",
            summary = "Publishes events once more",
            description = "For consumers that have missed events, for example because the topic kept them for too"
                    + " short a time. Consumers refuse what they have applied, so sending too much does no harm.")
    @APIResponse(
            responseCode = "202",
            description = "What will be published; its Location tells how far it is",
            content = @Content(schema = @Schema(implementation = Republication.class)))
    public Response request(
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            RepublicationRequest request) {
        Instant from = Optional.ofNullable(request.from()).orElse(Instant.EPOCH);
        Instant until = Optional.ofNullable(request.until()).orElseGet(time::instant);
        if (!from.isBefore(until)) {
            throw Problems.unprocessable(
                    "EMPTY_SPAN", "There is nothing between from and until; send an earlier from.");
        }
        return idempotency.execute(key, "POST /republications", request, () -> {
            Republication requested = republications.request(from, until, request.reason(), caller.id());
            return idempotency.answer(202, "/republications/" + requested.id(), null, requested);
        });
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(operationId = "listRepublications", summary = "What was published once more, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of republications",
            content = @Content(schema = @Schema(implementation = RepublicationPage.class)))
    public Response list(@BeanParam PageRequest page) {
        return page.byId(LIST, republications::before, Republication::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(operationId = "getRepublication", summary = "How far a republication is")
    @APIResponse(
            responseCode = "200",
            description = "The republication",
            content = @Content(schema = @Schema(implementation = Republication.class)))
    public Republication get(@RestPath UUID id) {
        return republications.find(id).orElseThrow(() -> Problems.notFound("republication"));
    }

    @Schema(name = "RepublicationPage")
    record RepublicationPage(List<Republication> items, Page.Next page) {}
}
