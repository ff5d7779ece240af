package io.redress.intake.channels.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.ChannelSecrets;
import io.redress.intake.channels.SenderKey;
import io.redress.intake.channels.domain.ChannelSecret;
import io.redress.intake.channels.domain.SignatureRule;
import io.redress.intake.feedback.rest.Storable;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Problems;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The secrets by which a channel knows its sender. */
@Path("/channel-mappings/{name}/secrets")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class ChannelSecretResource {

    private static final Duration OVERLAP = Duration.ofHours(24);
    private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private final ChannelMappings mappings;
    private final ChannelSecrets secrets;
    private final Idempotency idempotency;

    ChannelSecretResource(ChannelMappings mappings, ChannelSecrets secrets, Idempotency idempotency) {
        this.mappings = mappings;
        this.secrets = secrets;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addChannelSecret",
            summary = "Gives a channel a secret, which is shown this once",
            description =
                    "PATH makes an address for a sender that cannot sign. SIGNATURE takes the secret the sender signs with, or makes"
                            + " one to enter there. Earlier secrets of the same kind count for another day, so nothing is refused while"
                            + " the sender is being told; earlierCountFor PT0S ends them at once.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = SecretAnswer.class)))
    public Response add(
            @Parameter(description = "The mapping's name", example = "twilio") @RestPath String name,
            @Parameter(
                            description =
                                    "Any text unique to this request, up to 255 characters. A repeat is answered without the secret")
                    @HeaderParam("Idempotency-Key")
                    String key,
            SecretRequest request) {
        var mapping = mappings.find(name).orElseThrow(() -> Problems.notFound("channel mapping"));
        var overlap = Optional.ofNullable(request.earlierCountFor()).orElse(OVERLAP);
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/earlierCountFor", "OUT_OF_RANGE", "Send PT0S to P30D.")));
        }
        if (request.kind() == ChannelSecret.Kind.PATH && request.secret() != null) {
            throw Problems.unprocessable(List.of(
                    FieldError.at("/secret", "NOT_YOURS", "The secret of an address is made here; leave it out.")));
        }
        isKeyOfSender(mapping.mapping().signature(), request);
        var shown = new String[1];
        var response = idempotency.execute(
                key, "POST /channel-mappings/" + name + "/secrets", new Order(request.kind(), overlap), () -> {
                    shown[0] = secrets.add(name, request.kind(), request.secret(), overlap);
                    return idempotency.answer(
                            201, "/channel-mappings/" + name, null, new SecretAnswer(request.kind(), null, null));
                });
        return shown[0] == null
                ? response
                : Response.fromResponse(response)
                        .entity(answer(name, request, shown[0]))
                        .build();
    }

    /** Who signs with a key of their own tells us its public half. */
    private static void isKeyOfSender(SignatureRule rule, SecretRequest request) {
        if (request.kind() == ChannelSecret.Kind.SIGNATURE
                && rule != null
                && rule.algorithm().isPublic()
                && Optional.ofNullable(request.secret())
                        .flatMap(key -> SenderKey.of(rule.algorithm(), key))
                        .isEmpty()) {
            throw Problems.unprocessable(
                    List.of(
                            FieldError.at(
                                    "/secret",
                                    "NO_PUBLIC_KEY",
                                    "Send the sender's public key for " + rule.algorithm()
                                            + ": PEM of the key or of a certificate, base64, or of Ed25519 the 64 hexadecimal digits.")));
        }
    }

    private static SecretAnswer answer(String name, SecretRequest request, String secret) {
        var path = "/channels/" + name + "/deliveries";
        return switch (request.kind()) {
            case PATH -> new SecretAnswer(request.kind(), secret, path + "/" + secret);
            case SIGNATURE -> new SecretAnswer(request.kind(), request.secret() == null ? secret : null, path);
        };
    }

    private record Order(ChannelSecret.Kind kind, Duration overlap) {}

    /** Which secret. */
    @Schema(name = "ChannelSecretRequest")
    record SecretRequest(
            @NotNull(message = "Send PATH or SIGNATURE.") @Schema(examples = "PATH")
            ChannelSecret.Kind kind,

            @Storable
            @Size(min = 8, max = 10_000, message = "8 to 10,000 characters.")
            @Schema(
                    description =
                            "What the sender signs with, or its public key or certificate where the mapping's algorithm has one; left out, a secret is made")
            String secret,

            @Schema(
                    description = "How long earlier secrets of this kind still count; a day when left out",
                    examples = "PT24H")
            Duration earlierCountFor) {}

    /** The secret, this once. */
    @Schema(name = "NewChannelSecret")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SecretAnswer(
            ChannelSecret.Kind kind,

            @Schema(description = "Keep it; it is not shown again. Absent when you sent it, and in repeats")
            String secret,

            @Schema(description = "Where the sender posts to; absent in repeats")
            String path) {}
}
