package io.redress.intake.customers.rest;

import io.redress.intake.customers.FindCustomer;
import io.redress.intake.customers.KnownCustomer;
import io.redress.intake.customers.persistence.CustomerQuery.Wanted;
import io.redress.intake.feedback.rest.FeedbackAnswers;
import io.redress.intake.feedback.rest.FeedbackCursors;
import io.redress.intake.feedback.rest.FeedbackResource;
import io.redress.intake.http.Cursor;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Page;
import io.redress.intake.http.PageRequest;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.jboss.resteasy.reactive.RestQuery;

/** Customers, and what they sent. */
@Path("/customers")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers", description = "Who sent feedback, how often, and what is held about them")
public class CustomerResource {

    private final FindCustomer find;
    private final FeedbackAnswers feedback;
    private final CurrentActor current;
    private final InstantSource time;

    CustomerResource(FindCustomer find, FeedbackAnswers feedback, CurrentActor current, InstantSource time) {
        this.find = find;
        this.feedback = feedback;
        this.current = current;
        this.time = time;
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "searchCustomers",
            summary = "Finds customers by e-mail address or number",
            description =
                    "Stores nothing. It is a POST so that addresses of people do not stand in addresses of requests. For the next page send the same body with the cursor.")
    @APIResponse(
            responseCode = "200",
            description = "A page, in the order in which they were first heard of",
            content = @Content(schema = @Schema(implementation = CustomerAnswers.RecordPage.class)))
    public Response searchCustomers(@BeanParam PageRequest page, CustomerSearchRequest request) {
        var wanted = wanted(request);
        var actor = current.actor();
        return page.byId(
                "customers " + wanted,
                (after, most) -> find.search(wanted, after, most, actor).stream()
                        .map(one -> CustomerAnswers.Record.of(one, actor))
                        .toList(),
                CustomerAnswers.Record::id);
    }

    private static Wanted wanted(CustomerSearchRequest request) {
        if (request.email() == null && request.externalId() == null) {
            throw Problems.unprocessable(List.of(
                    FieldError.at("/email", "REQUIRED", "Send email, or externalId together with sourceSystem.")));
        }
        if (request.externalId() != null && request.sourceSystem() == null) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/sourceSystem", "REQUIRED", "Say whose number externalId is.")));
        }
        return new Wanted(request.email(), request.sourceSystem(), request.externalId());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getCustomer",
            summary = "A customer, and how often they were in touch",
            description =
                    "Counts are over everything they sent, under this record and those without a number that share its e-mail address: in all, still open, in the last 30, 90 and 365 days, and by category.")
    @APIResponse(
            responseCode = "200",
            description = "The customer",
            content = @Content(schema = @Schema(implementation = CustomerAnswers.Details.class)))
    public CustomerAnswers.Details getCustomer(@Parameter(description = "The customer's id") @RestPath UUID id) {
        var actor = current.actor();
        var customer = known(id);
        var person = find.person(customer, actor);
        var repeats = find.repeats(person);
        return new CustomerAnswers.Details(
                CustomerAnswers.Record.of(customer, actor),
                ids(person.subList(1, person.size())),
                ids(find.sameAddress(customer, actor)),
                CustomerAnswers.Repeats.of(repeats.getFirst()),
                repeats.stream()
                        .skip(1)
                        .map(one ->
                                new CustomerAnswers.CategoryRepeats(one.category(), CustomerAnswers.Repeats.of(one)))
                        .toList(),
                time.instant());
    }

    private static List<UUID> ids(List<KnownCustomer> customers) {
        return customers.stream().map(KnownCustomer::id).toList();
    }

    private KnownCustomer known(UUID id) {
        return find.find(id, current.actor()).orElseThrow(() -> Problems.notFound("customer"));
    }

    @GET
    @Path("{id}/feedback")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listFeedbackOfCustomer",
            summary = "What a customer sent, the newest first",
            description = "Under this record and those without a number that share its e-mail address.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = FeedbackResource.FeedbackPage.class)))
    public Response listFeedback(
            @Parameter(description = "The customer's id") @RestPath UUID id,
            @Parameter(
                            description = "1 to 500, default 50; a page ends earlier where its texts are very long",
                            schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor,
            @Context UriInfo uri) {
        var size = Page.limit(limit);
        var scope = "feedback of customer " + id;
        var window = FeedbackCursors.window(Cursor.read(cursor, scope, 2), true, size);
        var actor = current.actor();
        var found = find.feedback(find.person(known(id), actor), window);
        return Page.of(found.items(), found.more(), last -> Cursor.after(scope, last.receivedAt(), last.id()))
                .showing(feedback.of(found.items(), actor))
                .toResponse(uri);
    }
}
