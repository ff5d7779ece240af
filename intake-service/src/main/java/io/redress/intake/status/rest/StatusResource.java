package io.redress.intake.status.rest;

import io.redress.intake.http.AnyParameters;
import io.redress.intake.links.CustomerLinks;
import io.redress.intake.links.CustomerLinks.Followed;
import io.redress.intake.links.LinkReader;
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
import jakarta.ws.rs.core.HttpHeaders;
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
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Customer links")
public class StatusResource {

    private final CustomerLinks links;
    private final LinkReader reader;
    private final ReadStatus status;
    private final StatusView view;
    private final PlainWords words;
    private final InstantSource time;

    StatusResource(
            CustomerLinks links,
            LinkReader reader,
            ReadStatus status,
            StatusView view,
            PlainWords words,
            InstantSource time) {
        this.links = links;
        this.reader = reader;
        this.status = status;
        this.view = view;
        this.words = words;
        this.time = time;
    }

    @GET
    @AnyParameters
    @Operation(
            operationId = "getCustomerStatus",
            summary = "How a customer's own feedback stands",
            description =
                    "For the page that a status link leads to: the state in plain words, dates, and the last message. Who asks"
                            + " for text/html first, as browsers do, gets that page itself, whole and without scripts; so are"
                            + " refusals.")
    @APIResponse(
            responseCode = "200",
            description = "As it stands, in the customer's language",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StatusPage.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(implementation = String.class),
                        example = "<!DOCTYPE html><html lang=\"en\">…<h1>How your matter stands</h1>…</html>")
            })
    public Response getCustomerStatus(
            @Parameter(description = "The last part of the link") @RestPath String token,
            @Context HttpServerRequest http,
            @Context HttpHeaders headers) {
        return reader.answer(headers, () -> follow(token, http), this::page, view::show);
    }

    private Followed follow(String token, HttpServerRequest http) {
        return links.follow(LinkPurpose.STATUS, token, http.remoteAddress().hostAddress());
    }

    private StatusPage page(Followed followed) {
        var link = followed.link();
        return StatusPage.of(status.read(link.feedbackId()), words, link.expiresAt(), time.instant());
    }
}
