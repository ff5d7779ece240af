package io.redress.intake.channels.rest;

import io.redress.intake.channels.AnswerChallenge;
import io.redress.intake.channels.Call;
import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.Delivery;
import io.redress.intake.channels.FindDelivery;
import io.redress.intake.channels.KnowSender;
import io.redress.intake.channels.TakeDelivery;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.http.AnyParameters;
import io.redress.intake.mappings.NamedMappings.Stored;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
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
import java.util.Optional;
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

    private final TakeDelivery take;
    private final KnowSender sender;
    private final FindDelivery find;
    private final ChannelMappings mappings;
    private final Caller caller;
    private final PostedBodies bodies;
    private final AnswerChallenge challenge;
    private final Calls calls;

    DeliveryResource(
            TakeDelivery take,
            KnowSender sender,
            FindDelivery find,
            ChannelMappings mappings,
            Caller caller,
            PostedBodies bodies,
            AnswerChallenge challenge,
            Calls calls) {
        this.take = take;
        this.sender = sender;
        this.find = find;
        this.mappings = mappings;
        this.caller = caller;
        this.bodies = bodies;
        this.challenge = challenge;
        this.calls = calls;
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
        var call = calls.post(uri, bodies.read(headers, body));
        var mapping = mappings.find(name);
        var known = mapping.filter(one -> trusted(one) || sender.bySignature(name, one.mapping(), call));
        return asked(name, mapping, call, known.isPresent(), null)
                .orElseGet(() -> taken(name, known.orElseThrow(() -> Calls.refused(mapping)), call));
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
        var mapping = mappings.find(name);
        if (!sender.bySecret(name, secret)) {
            throw Calls.refused(mapping);
        }
        var call = calls.post(uri, bodies.read(headers, body));
        return asked(name, mapping, call, true, secret)
                .orElseGet(() -> taken(
                        name,
                        mapping.filter(one -> sender.byAgreement(name, one.mapping(), call))
                                .orElseThrow(() -> Calls.refused(mapping)),
                        call));
    }

    /** What a sender is told that only makes sure of the address; empty for a delivery. */
    private Optional<Response> asked(
            String name, Optional<Stored<ChannelMapping>> mapping, Call call, boolean known, String secret) {
        return mapping.flatMap(one -> challenge.answer(name, one.mapping(), call, known, secret))
                .map(Calls::plain);
    }

    private Response taken(String name, Stored<ChannelMapping> mapping, Call call) {
        var delivery =
                find.find(take.take(name, mapping.mapping(), call.posted())).orElseThrow();
        var answers = mapping.mapping().answers();
        var status = delivery.status() == DeliveryStatus.FAILED ? answers.kept() : answers.accepted();
        var answer = Response.status(status);
        if (status == Response.Status.NO_CONTENT.getStatusCode()) {
            return answer.build();
        }
        return answers.text() == null
                ? answer.entity(delivery).build()
                : answer.entity(answers.text()).type(answers.contentType()).build();
    }

    private boolean trusted(Stored<ChannelMapping> mapping) {
        return caller.has(Roles.ADMIN)
                || caller.has(Roles.INTEGRATION)
                        && caller.sees(mapping.mapping().sourceSystem());
    }
}
