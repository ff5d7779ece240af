package io.redress.intake.channels.rest;

import io.redress.intake.channels.AnswerChallenge;
import io.redress.intake.channels.AnswerChallenge.Answer;
import io.redress.intake.channels.Call;
import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.KnowSender;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.http.AnyParameters;
import io.redress.intake.mappings.NamedMappings.Stored;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Where senders look whether an address is right before they post to it, and where some deliver without posting. */
@Path("/channels/{name}/deliveries")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.TEXT_PLAIN)
@Tag(name = "Channels")
public class ChallengeResource {

    private static final Answer NO_CHALLENGE = new Answer("ok", false, Map.of());
    private static final String ASKING = "OPTIONS";
    private static final String METHODS = "GET, HEAD, OPTIONS, POST";

    private final AnswerChallenge challenge;
    private final KnowSender sender;
    private final ChannelMappings mappings;
    private final Calls calls;
    private final DeliveryDesk desk;

    ChallengeResource(
            AnswerChallenge challenge, KnowSender sender, ChannelMappings mappings, Calls calls, DeliveryDesk desk) {
        this.challenge = challenge;
        this.sender = sender;
        this.mappings = mappings;
        this.calls = calls;
        this.desk = desk;
    }

    @GET
    @AnyParameters
    @Operation(
            operationId = "answerChallenge",
            summary = "Answers a sender that makes sure of the address, or takes what one delivers by GET",
            description =
                    "As the mapping's challenge says, for example what hub.challenge holds for a sender whose hub.verify_token is"
                            + " a secret of the channel. Where the mapping says byGet, a call with parameters that is no challenge is a delivery,"
                            + " answered as those that are posted.")
    @APIResponse(
            responseCode = "200",
            description = "What the sender wants to be told",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response answerChallenge(
            @Parameter(description = "The mapping's name", example = "whatsapp") @RestPath String name,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return Calls.isDelivery(mappings.find(name), request, uri)
                ? desk.take(name, calls.delivered(uri, headers))
                : told(name, null, calls.get(uri, headers));
    }

    @GET
    @Path("{secret}")
    @AnyParameters
    @Operation(
            operationId = "answerChallengeWithSecret",
            summary = "Tells a sender that the address is right, or takes what it delivers by GET",
            description =
                    "Some senders call an address before they use it. The answer is what the mapping's challenge says, else ok."
                            + " Where the mapping says byGet, a call with parameters that is no challenge is a delivery.")
    @APIResponse(
            responseCode = "200",
            description = "What the sender wants to be told",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response answerChallengeWithSecret(
            @Parameter(description = "The mapping's name", example = "surveymonkey") @RestPath String name,
            @Parameter(description = "What makes the address unguessable") @RestPath String secret,
            @Context Request request,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var mapping = mappings.find(name);
        if (!Calls.isDelivery(mapping, request, uri)) {
            return told(name, secret, calls.get(uri, headers));
        }
        if (!sender.bySecret(name, secret)) {
            throw Calls.refused(mapping);
        }
        return desk.take(name, secret, calls.delivered(uri, headers));
    }

    @OPTIONS
    @AnyParameters
    @Operation(
            operationId = "allowSender",
            summary = "Tells a sender that asks first that it may post here",
            description =
                    "As the mapping's challenge says, for example WebHook-Allowed-Origin for the WebHook-Request-Origin of a sender"
                            + " that keeps to the CloudEvents webhook specification and proves itself by a token. Whoever does not"
                            + " gets the methods of the address alone.")
    @APIResponse(
            responseCode = "200",
            description = "The methods, and the headers that the challenge gives",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response allowSender(
            @Parameter(description = "The mapping's name", example = "event-grid") @RestPath String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return allowed(name, null, calls.bodiless(ASKING, uri, headers));
    }

    @OPTIONS
    @Path("{secret}")
    @AnyParameters
    @Operation(
            operationId = "allowSenderWithSecret",
            summary = "Tells a sender that asks first that it may post to an address with a secret",
            description = "As without the secret, which proves the sender.")
    @APIResponse(
            responseCode = "200",
            description = "The methods, and the headers that the challenge gives",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response allowSenderWithSecret(
            @Parameter(description = "The mapping's name", example = "event-grid") @RestPath String name,
            @Parameter(description = "What makes the address unguessable") @RestPath String secret,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return allowed(name, secret, calls.bodiless(ASKING, uri, headers));
    }

    private Response told(String name, String secret, Call call) {
        var mapping = mappings.find(name);
        return answer(name, mapping, secret, call).map(Calls::plain).orElseThrow(() -> Calls.refused(mapping));
    }

    private Response allowed(String name, String secret, Call call) {
        var answer = answer(name, mappings.find(name), secret, call).map(Calls::plain);
        return Response.fromResponse(answer.orElseGet(() -> Response.ok().build()))
                .header(HttpHeaders.ALLOW, METHODS)
                .build();
    }

    /**
     * What the sender wants to be told, which at an address with a secret is at least that it is there; empty for nobody we
     * know.
     *
     * @param secret of the address; null where it has none
     */
    private Optional<Answer> answer(String name, Optional<Stored<ChannelMapping>> mapping, String secret, Call call) {
        if (secret == null) {
            return mapping.flatMap(one -> challenge.answer(name, one.mapping(), call, false, null));
        }
        return mapping.filter(one -> sender.bySecret(name, secret))
                .map(one ->
                        challenge.answer(name, one.mapping(), call, true, null).orElse(NO_CHALLENGE));
    }
}
