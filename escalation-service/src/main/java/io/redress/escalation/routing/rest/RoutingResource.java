package io.redress.escalation.routing.rest;

import io.redress.escalation.http.ETags;
import io.redress.escalation.routing.ReadRouting;
import io.redress.escalation.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** Who deals with a feedback. */
@Path("/feedback/{id}/routing")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Routing", description = "Who deals with a feedback, and changing that by hand")
public class RoutingResource {

    private final ReadRouting readRouting;
    private final RoutingViews views;

    RoutingResource(ReadRouting readRouting, RoutingViews views) {
        this.readRouting = readRouting;
        this.views = views;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getRouting",
            summary = "Tier, department, team and person of a feedback, and why",
            description = "404 NOT_YET_KNOWN while the feedback is still on its way here: ask with Prefer: wait=5."
                    + " Integrations see feedback of their own source system only.")
    @APIResponse(
            responseCode = "200",
            description = "Where it is",
            content = @Content(schema = @Schema(implementation = RoutingView.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the version in If-None-Match")
    public Response get(
            @RestPath UUID id,
            @Parameter(description = "wait=5 waits up to five seconds for feedback on its way", example = "wait=5")
                    @HeaderParam("Prefer")
                    String prefer,
            @Parameter(description = "ETag of an earlier read") @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        RoutingView view = readRouting.read(id, prefer, views::of);
        if (ETags.isKnown(ifNoneMatch, view.version())) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, ETags.of(view.version()))
                    .build();
        }
        return Response.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
