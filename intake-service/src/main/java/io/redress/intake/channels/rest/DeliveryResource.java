package io.redress.intake.channels.rest;

import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.Delivery;
import io.redress.intake.channels.KnowSender;
import io.redress.intake.http.AnyParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where CRMs, mail gateways and review sites post to. */
@Path("/channels/{name}/deliveries")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels", description = "What other systems post in their own words, and how it is read")
public class DeliveryResource {

    private static final String BODY =
            "Whatever the sender posts: JSON, XML, a form, a multipart form or plain text, read by the mapping of this name";
    private static final String ANSWER =
            "What became of each item. A mapping may say another status that its sender understands better";
    private static final String KEPT =
            "Kept, but not all of it could be mapped; repeating it is no use. Operations mend the mapping and try it again here";

    private final KnowSender sender;
    private final ChannelMappings mappings;
    private final PostedBodies bodies;
    private final Calls calls;
    private final DeliveryDesk desk;

    DeliveryResource(KnowSender sender, ChannelMappings mappings, PostedBodies bodies, Calls calls, DeliveryDesk desk) {
        this.sender = sender;
        this.mappings = mappings;
        this.bodies = bodies;
        this.calls = calls;
        this.desk = desk;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @AnyParameters
    @Operation(
            operationId = "deliver",
            summary = "Takes what a sender posts and signs",
            description =
                    "The sender is known by its signature, as the mapping describes it; an integration of the mapping's own source"
                            + " may also use its token. The delivery is kept first and then read, so whoever is answered with a"
                            + " 2xx need not send it again. Sending the same again changes nothing.")
    @RequestBody(
            description = BODY,
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "200",
            description = ANSWER,
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(
            responseCode = "202",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Response deliver(
            @Parameter(description = "The mapping's name", example = "zendesk") @RestPath String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        return desk.take(name, calls.post(uri, bodies.read(headers, body)));
    }

    @POST
    @Path("{secret}")
    @Consumes(MediaType.WILDCARD)
    @AnyParameters
    @Operation(
            operationId = "deliverWithSecret",
            summary = "Takes what a sender posts that cannot sign",
            description =
                    "As without the secret. The secret is part of the address that POST /channel-mappings/{name}/secrets gives.")
    @RequestBody(
            description = BODY,
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "200",
            description = ANSWER,
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    @APIResponse(
            responseCode = "202",
            description = KEPT,
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Response deliverWithSecret(
            @Parameter(description = "The mapping's name", example = "twilio") @RestPath String name,
            @Parameter(description = "What makes the address unguessable") @RestPath String secret,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            InputStream body)
            throws IOException {
        if (!sender.bySecret(name, secret)) {
            throw Calls.refused(mappings.find(name));
        }
        return desk.take(name, secret, calls.post(uri, bodies.read(headers, body)));
    }
}
