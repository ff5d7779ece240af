package io.redress.intake.clients.rest;

import io.redress.intake.clients.ManageClients;
import io.redress.intake.clients.ManageClients.WithKey;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Keys for programs that cannot get tokens. */
@Path("/api-clients")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "API clients", description = "Keys for integrations, sent in the header X-API-Key in place of a token")
public class ApiClientResource {

    private final ManageClients clients;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource time;

    ApiClientResource(ManageClients clients, Idempotency idempotency, Caller caller, InstantSource time) {
        this.clients = clients;
        this.idempotency = idempotency;
        this.caller = caller;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "addApiClient",
            summary = "Gives an integration a key, which is shown this once",
            description =
                    "The integration sends it in the header X-API-Key in place of a token, and sees and changes feedback of its own source"
                            + " only. A client with signed=true also sends X-Redress-Timestamp (seconds since 1970) and"
                            + " X-Redress-Signature: HMAC-SHA256 in hexadecimal digits, with signingSecret, over method, path with query, and"
                            + " timestamp, each followed by a line feed, and the body; it holds for five minutes.")
    @APIResponse(
            responseCode = "201",
            description = "The client with its key",
            content = @Content(schema = @Schema(implementation = NewApiClientAnswer.class)))
    public Response add(
            @Parameter(
                            description =
                                    "Any text unique to this request, up to 255 characters. A repeat is answered without the key")
                    @HeaderParam("Idempotency-Key")
                    String key,
            ApiClientRequest request) {
        if (request.expiresAt() != null && !request.expiresAt().isAfter(time.instant())) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/expiresAt", "IN_THE_PAST", "Send an instant to come, or leave it out.")));
        }
        var made = new WithKey[1];
        var response = idempotency.execute(key, "POST /api-clients", request, () -> {
            made[0] = clients.add(request.wish(), caller.id());
            var client = made[0].client();
            return idempotency.answer(
                    201,
                    "/api-clients/" + client.id(),
                    null,
                    new NewApiClientAnswer(ApiClientAnswer.of(client), null, null));
        });
        return made[0] == null
                ? response
                : Response.fromResponse(response)
                        .entity(new NewApiClientAnswer(
                                ApiClientAnswer.of(made[0].client()),
                                made[0].key(),
                                made[0].client().signingSecret()))
                        .build();
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listApiClients",
            summary = "API clients, the newest first",
            description = "Those that have ended too. Keys are known by their beginnings only.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ApiClientPage.class)))
    public Response list(@BeanParam PageRequest page) {
        return page.byId(
                "api-clients",
                (before, most) -> clients.list(before, most).stream()
                        .map(ApiClientAnswer::of)
                        .toList(),
                ApiClientAnswer::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getApiClient",
            summary = "One API client",
            description = "With its limits and when it was last used, to the minute.")
    @APIResponse(
            responseCode = "200",
            description = "The client",
            content = @Content(schema = @Schema(implementation = ApiClientAnswer.class)))
    public ApiClientAnswer get(@Parameter(description = "The client's id") @RestPath UUID id) {
        return clients.find(id).map(ApiClientAnswer::of).orElseThrow(() -> Problems.notFound("API client"));
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "revokeApiClient",
            summary = "Ends a key for good",
            description = "At once here, within five seconds on other replicas. Repeating it changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The client as it now stands",
            content = @Content(schema = @Schema(implementation = ApiClientAnswer.class)))
    public Response revoke(
            @Parameter(description = "The client's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key) {
        try {
            return idempotency.execute(key, "POST /api-clients/" + id + "/revocation", "", () -> {
                var client = clients.revoke(id, caller.id()).orElseThrow(() -> Problems.notFound("API client"));
                return idempotency.answer(200, null, null, ApiClientAnswer.of(client));
            });
        } finally {
            clients.revoked();
        }
    }

    @Schema(name = "ApiClientPage")
    record ApiClientPage(List<ApiClientAnswer> items, Page.Next page) {}
}
