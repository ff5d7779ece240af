package io.redress.intake.channels.rest;

import io.redress.intake.channels.AnswerChallenge;
import io.redress.intake.channels.AnswerChallenge.Answer;
import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.KnowSender;
import io.redress.intake.http.AnyParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** Where senders look whether an address is right before they post to it. */
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

    ChallengeResource(AnswerChallenge challenge, KnowSender sender, ChannelMappings mappings, Calls calls) {
        this.challenge = challenge;
        this.sender = sender;
        this.mappings = mappings;
        this.calls = calls;
    }

    @GET
    @AnyParameters
    @Operation(
            operationId = "answerChallenge",
            summary = "Answers a sender that makes sure of the address",
            description =
                    "As the mapping's challenge says, for example what hub.challenge holds for a sender whose hub.verify_token is"
                            + " a secret of the channel.")
    @APIResponse(
            responseCode = "200",
            description = "What the sender wants to be told",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response answerChallenge(
            @Parameter(description = "The mapping's name", example = "whatsapp") @RestPath String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var mapping = mappings.find(name);
        return mapping.flatMap(one -> challenge.answer(name, one.mapping(), calls.get(uri, headers), false, null))
                .map(Calls::plain)
                .orElseThrow(() -> Calls.refused(mapping));
    }

    @GET
    @Path("{secret}")
    @AnyParameters
    @Operation(
            operationId = "answerChallengeWithSecret",
            summary = "Tells a sender that the address is right",
            description =
                    "Some senders call an address before they use it. The answer is what the mapping's challenge says, else ok.")
    @APIResponse(
            responseCode = "200",
            description = "What the sender wants to be told",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public Response answerChallengeWithSecret(
            @Parameter(description = "The mapping's name", example = "surveymonkey") @RestPath String name,
            @Parameter(description = "What makes the address unguessable") @RestPath String secret,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        var mapping = mappings.find(name).filter(one -> sender.bySecret(name, secret));
        return Calls.plain(mapping.map(one -> challenge
                        .answer(name, one.mapping(), calls.get(uri, headers), true, null)
                        .orElse(NO_CHALLENGE))
                .orElseThrow(() -> Calls.refused(mappings.find(name))));
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
        return allowed(mappings.find(name)
                .flatMap(one ->
                        challenge.answer(name, one.mapping(), calls.bodiless(ASKING, uri, headers), false, null)));
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
        return allowed(mappings.find(name)
                .filter(one -> sender.bySecret(name, secret))
                .flatMap(one ->
                        challenge.answer(name, one.mapping(), calls.bodiless(ASKING, uri, headers), true, null)));
    }

    private static Response allowed(Optional<Answer> answer) {
        return Response.fromResponse(
                        answer.map(Calls::plain).orElseGet(() -> Response.ok().build()))
                .header(HttpHeaders.ALLOW, METHODS)
                .build();
    }
}
