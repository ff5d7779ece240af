package io.redress.intake.channels.rest;

import io.redress.intake.channels.Delivery;
import io.redress.intake.channels.FindDelivery;
import io.redress.intake.channels.SettleDelivery;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.feedback.rest.Storable;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** What senders delivered: which became feedback, and which wait for somebody. */
@Path("/deliveries")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class DeliveriesResource {

    private final FindDelivery find;
    private final SettleDelivery settle;
    private final Idempotency idempotency;

    DeliveriesResource(FindDelivery find, SettleDelivery settle, Idempotency idempotency) {
        this.find = find;
        this.settle = settle;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "listDeliveries",
            summary = "Deliveries, the newest first",
            description = "status=FAILED gives those that could not be mapped and wait for somebody.")
    @APIResponse(
            responseCode = "200",
            description = "A page, without what was posted",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Response list(
            @Parameter(description = "A mapping's name") @RestQuery String channel,
            @Parameter(description = "One of the statuses", schema = @Schema(implementation = DeliveryStatus.class))
                    @RestQuery
                    String status,
            @BeanParam PageRequest page) {
        var wanted = status(status);
        return page.byId(
                channel + "|" + wanted, (before, most) -> find.list(channel, wanted, before, most), Delivery::id);
    }

    private static DeliveryStatus status(String status) {
        try {
            return status == null ? null : DeliveryStatus.valueOf(status.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(
                    "INVALID_PARAMETER",
                    "Correct what errors names.",
                    List.of(FieldError.parameter(
                            "status", "INVALID_VALUE", "Send one of " + List.of(DeliveryStatus.values()) + ".")));
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.OPS, Roles.AUDITOR})
    @Operation(
            operationId = "getDelivery",
            summary = "One delivery, with what became of each item",
            description = "What was posted is not shown; see /deliveries/{id}/body.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Delivery get(@Parameter(description = "The delivery's id") @RestPath UUID id) {
        return find.find(id).orElseThrow(() -> Problems.notFound("delivery"));
    }

    @GET
    @Path("{id}/body")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "getDeliveryBody",
            summary = "What was posted, byte by byte",
            description =
                    "For whoever mends the mapping: it can be given to POST /channel-mappings/{name}/preview. The header"
                            + " X-Posted-Content-Type says what the sender called it.")
    @APIResponse(
            responseCode = "200",
            description = "The body as a download",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response body(@Parameter(description = "The delivery's id") @RestPath UUID id) {
        var posted = find.posted(id).orElseThrow(() -> Problems.notFound("delivery"));
        var answer = Response.ok(posted.body(), MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + id + "\"")
                .header("X-Content-Type-Options", "nosniff");
        return posted.contentType() == null
                ? answer.build()
                : answer.header("X-Posted-Content-Type", posted.contentType()).build();
    }

    @POST
    @Path("{id}/retry")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "retryDelivery",
            summary = "Reads a delivery again by the mapping as it now is",
            description = "What has become feedback already stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery as it now stands",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Delivery retry(@Parameter(description = "The delivery's id") @RestPath UUID id) {
        settle.retry(id);
        return get(id);
    }

    @POST
    @Path("retry")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "retryDeliveries",
            summary = "Reads failed deliveries again, some at a time",
            description =
                    "The oldest first, once a mapping is mended. While there may be more, nextAfter says where the next round begins;"
                            + " what failed again is not tried twice that way. Repeating a round does no harm.")
    @APIResponse(
            responseCode = "200",
            description = "What became of this round",
            content = @Content(schema = @Schema(implementation = RetryRound.class)))
    public RetryRound retryAll(RetryRequest request) {
        var most = request.limit() == null ? RetryRequest.USUAL : request.limit();
        return RetryRound.of(settle.retryAll(request.channel(), request.after(), most));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "discardDelivery",
            summary = "Sets a delivery aside that is of no use",
            description = "For one that is FAILED or KEPT. It is forgotten with those that are done.")
    @APIResponse(
            responseCode = "200",
            description = "The delivery as it now stands",
            content = @Content(schema = @Schema(implementation = Delivery.class)))
    public Response discard(
            @Parameter(description = "The delivery's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            DiscardRequest request) {
        return idempotency.execute(key, "POST /deliveries/" + id + "/discard", request, () -> {
            settle.discard(id, request.reason());
            return idempotency.answer(200, null, null, get(id));
        });
    }

    /** Why it is of no use. */
    @Schema(name = "DiscardDeliveryRequest")
    record DiscardRequest(
            @NotBlank(message = "Say why.") @Storable @Size(max = 500, message = "At most 500 characters.")
            String reason) {}

    /** Which of the failed ones. */
    @Schema(
            name = "RetryDeliveriesRequest",
            description = "Which of the failed ones; an empty object means all of them")
    record RetryRequest(
            @Storable
            @Size(min = 1, max = 60, message = "1 to 60 characters.")
            @Schema(description = "A mapping's name; left out, those of all", examples = "zendesk")
            String channel,

            @Schema(description = "nextAfter of the round before")
            UUID after,

            @Min(value = 1, message = "Send 1 to 500.")
            @Max(value = 500, message = "Send 1 to 500.")
            @Schema(description = "Most deliveries of this round, default 100", examples = "100")
            Integer limit) {

        static final int USUAL = 100;
    }

    /** What became of a round. */
    @Schema(name = "RetryDeliveriesRound")
    record RetryRound(
            @Schema(description = "How many were read again")
            int read,

            @Schema(description = "How many of them have not failed again")
            int passed,

            @Schema(description = "Where the next round begins; absent at the end")
            UUID nextAfter) {

        static RetryRound of(SettleDelivery.Round round) {
            return new RetryRound(round.read(), round.passed(), round.last());
        }
    }

    @Schema(name = "DeliveryPage")
    record DeliveryPage(List<Delivery> items, Page.Next page) {}
}
