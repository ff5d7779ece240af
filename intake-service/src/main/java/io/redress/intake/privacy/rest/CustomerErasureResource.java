package io.redress.intake.privacy.rest;

import io.redress.intake.customers.FindCustomer;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.privacy.FindErasure;
import io.redress.intake.privacy.RequestErasure;
import io.redress.intake.privacy.persistence.CustomerHistory;
import io.redress.intake.security.CurrentActor;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Makes what is held about a customer go, and tells who did what with it. */
@Path("/customers/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy", description = "What is held about people: shown, taken out, kept no longer than needed")
public class CustomerErasureResource {

    private final RequestErasure request;
    private final FindErasure find;
    private final FindCustomer customers;
    private final CustomerHistory history;
    private final Idempotency idempotency;
    private final CurrentActor current;

    CustomerErasureResource(
            RequestErasure request,
            FindErasure find,
            FindCustomer customers,
            CustomerHistory history,
            Idempotency idempotency,
            CurrentActor current) {
        this.request = request;
        this.find = find;
        this.customers = customers;
        this.history = history;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @Path("erasure")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "eraseCustomer",
            summary = "Takes a person's data out of everything",
            description =
                    "For good. Contact data of this record and of those without a number that share its e-mail address go with this request; texts of all their feedback, and what was written about it, within seconds, here and in the other services, each of which confirms it. "
                            + "What figures are made of stays, clocks and states do not change. What the source sends again for the same natural key is answered and not kept. Asking again while it goes on gives the erasure that does.")
    @APIResponse(
            responseCode = "202",
            description = "It goes on; Location says how far it has come",
            headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ErasureAnswers.Answer.class)))
    public Response eraseCustomer(
            @Parameter(description = "The customer's id") @RestPath UUID id,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            ErasureAnswers.Request body) {
        return idempotency.execute(key, "POST /customers/" + id + "/erasure", body, () -> {
            var erasure = request.request(id, body.reasonCode(), body.reason(), current.actor());
            return idempotency.answer(
                    202, "/erasures/" + erasure.id(), null, ErasureAnswers.Answer.of(erasure, find.progress(erasure)));
        });
    }

    @GET
    @Path("erasure")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getErasureOfCustomer",
            summary = "The newest erasure of a customer, and how far it has come",
            description = "404 where nobody asked for one.")
    @APIResponse(
            responseCode = "200",
            description = "The erasure",
            content = @Content(schema = @Schema(implementation = ErasureAnswers.Answer.class)))
    public ErasureAnswers.Answer getErasure(@Parameter(description = "The customer's id") @RestPath UUID id) {
        var erasure = find.newest(id).orElseThrow(() -> Problems.notFound("erasure"));
        return ErasureAnswers.Answer.of(erasure, find.progress(erasure));
    }

    @GET
    @Path("history")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getCustomerHistory",
            summary = "Who exported or erased what is held about a customer",
            description = "From the first on. Nothing of it is ever rewritten.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ErasureAnswers.LinePage.class)))
    public Response getHistory(
            @Parameter(description = "The customer's id") @RestPath UUID id, @BeanParam PageRequest page) {
        var customer = customers.find(id, current.actor()).orElseThrow(() -> Problems.notFound("customer"));
        return page.byId(
                "history of customer " + id,
                (after, most) -> history.lines(customer.id(), after, most).stream()
                        .map(ErasureAnswers.LineAnswer::of)
                        .toList(),
                ErasureAnswers.LineAnswer::id);
    }
}
