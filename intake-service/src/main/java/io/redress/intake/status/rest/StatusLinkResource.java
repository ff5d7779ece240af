package io.redress.intake.status.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.http.Idempotency;
import io.redress.intake.links.LinkMaker.MadeLink;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.redress.intake.status.StatusLinks;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Links by which customers see how their feedback stands: given and taken back. */
@Path("/feedback/{id}/status-link")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer links")
public class StatusLinkResource {

    private final StatusLinks links;
    private final Idempotency idempotency;
    private final CurrentActor current;

    StatusLinkResource(StatusLinks links, Idempotency idempotency, CurrentActor current) {
        this.links = links;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "giveStatusLink",
            summary = "Makes a link by which the customer sees how it stands",
            description =
                    "For who tells it to the customer; whoever has it sees what the customer would. Acknowledgements by mail"
                            + " carry one anyway. It is shown this once, and stored as a hash.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = StatusLinkAnswer.class)))
    public Response giveStatusLink(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(
                            description =
                                    "Any text unique to this request, up to 255 characters. A repeat is answered without the link")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        var actor = current.actor();
        var made = new MadeLink[1];
        var response = idempotency.execute(key, "POST /feedback/" + id + "/status-link", Map.of(), () -> {
            made[0] = links.give(id, actor);
            return idempotency.answer(201, null, null, new StatusLinkAnswer(null, made[0].expiresAt()));
        });
        return made[0] == null
                ? response
                : Response.fromResponse(response)
                        .entity(new StatusLinkAnswer(made[0].url(), made[0].expiresAt()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    @DELETE
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "revokeStatusLinks",
            summary = "Takes back all links to how it stands",
            description = "Also those that were mailed. Links that are made later hold again.")
    @APIResponse(responseCode = "204", description = "They open nothing any more")
    public Response revokeStatusLinks(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "The feedback's ETag") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        var actor = current.actor();
        QuarkusTransaction.requiringNew().run(() -> links.revoke(id, ifMatch, actor));
        return Response.noContent().build();
    }

    /** A link, this once. */
    @Schema(name = "StatusLink")
    record StatusLinkAnswer(
            @Schema(
                    description = "Give it to the customer only; it is not shown again. Absent in repeats",
                    examples = "https://shop.example/status/3f9Kx2aQ…")
            String url,

            @Schema(description = "Until when it holds") Instant expiresAt) {}
}
