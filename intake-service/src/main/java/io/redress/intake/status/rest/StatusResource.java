package io.redress.intake.status.rest;

import io.redress.intake.http.AnyParameters;
import io.redress.intake.links.CustomerLinks;
import io.redress.intake.links.LinkAnswers;
import io.redress.intake.links.domain.LinkPurpose;
import io.redress.intake.status.PlainWords;
import io.redress.intake.status.ReadStatus;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where customers see how their own feedback stands. */
@Path("/status/{token}")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customer links")
public class StatusResource {

    private final CustomerLinks links;
    private final ReadStatus status;
    private final PlainWords words;
    private final InstantSource time;

    StatusResource(CustomerLinks links, ReadStatus status, PlainWords words, InstantSource time) {
        this.links = links;
        this.status = status;
        this.words = words;
        this.time = time;
    }

    @GET
    @AnyParameters
    @Operation(
            operationId = "getCustomerStatus",
            summary = "How a customer's own feedback stands",
            description =
                    "For the page that a status link leads to: the state in plain words, dates, and the last message.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands, in the customer's language",
            content = @Content(schema = @Schema(implementation = StatusPage.class)))
    public Response getCustomerStatus(
            @Parameter(description = "The last part of the link") @RestPath String token,
            @Context HttpServerRequest http) {
        var followed =
                links.follow(LinkPurpose.STATUS, token, http.remoteAddress().hostAddress());
        var link = followed.link();
        var page = StatusPage.of(status.read(link.feedbackId()), words, link.expiresAt(), time.instant());
        return LinkAnswers.complete(Response.ok(page).build(), followed);
    }
}
