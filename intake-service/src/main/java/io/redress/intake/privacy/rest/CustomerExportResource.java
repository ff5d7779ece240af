package io.redress.intake.privacy.rest;

import io.redress.intake.customers.FindCustomer;
import io.redress.intake.http.Problems;
import io.redress.intake.privacy.ExportCustomer;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Everything that is held about a customer. */
@Path("/customers/{id}/export")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class CustomerExportResource {

    private final ExportCustomer export;
    private final FindCustomer find;
    private final CurrentActor current;

    CustomerExportResource(ExportCustomer export, FindCustomer find, CurrentActor current) {
        this.export = export;
        this.find = find;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "exportCustomer",
            summary = "Everything that is held about a person, as one document",
            description =
                    "records (this one and those without a number that share its e-mail address), history, feedback with what was done with each and where the other services tell of it (elsewhere), and deliveries that hold nobody else's data, with their bodies in base 64. "
                            + "The document is streamed; one that does not end with complete was cut off. That it was asked for is in the customer's history. Four at a time are written.")
    @APIResponse(
            responseCode = "200",
            description = "The document, as a download",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "exportedAt, records, history, feedback, deliveries, complete")))
    public Response exportCustomer(@Parameter(description = "The customer's id") @RestPath UUID id) {
        var actor = current.actor();
        var customer = find.find(id, actor).orElseThrow(() -> Problems.notFound("customer"));
        var document = export.export(customer, actor);
        return Response.ok((StreamingOutput) document::writeTo, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-" + id + ".json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
