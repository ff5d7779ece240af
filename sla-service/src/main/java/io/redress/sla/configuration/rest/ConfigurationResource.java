package io.redress.sla.configuration.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.sla.configuration.ConfigurationDocument;
import io.redress.sla.configuration.ExportConfiguration;
import io.redress.sla.configuration.ImportConfiguration;
import io.redress.sla.configuration.ImportReport;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Problems;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** All that is configured here, as one document. */
@Path("/configuration")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Configuration", description = "Calendars, policies and agreements as one document, out and in")
public class ConfigurationResource {

    private final ExportConfiguration exporting;
    private final ImportConfiguration importing;
    private final Idempotency idempotency;
    private final Caller caller;

    ConfigurationResource(
            ExportConfiguration exporting, ImportConfiguration importing, Idempotency idempotency, Caller caller) {
        this.exporting = exporting;
        this.importing = importing;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "exportConfiguration",
            summary = "Everything that holds at this moment",
            description = "Can be imported as it is, here or into another system.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = ConfigurationDocument.class)))
    public ConfigurationDocument export() {
        return exporting.export();
    }

    @POST
    @Path("imports")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importConfiguration",
            summary = "Takes a document in, all of it or nothing",
            description = "What is the same stays; calendars and agreements get their next version; policies become"
                    + " drafts that another person approves. With dryRun=true it is checked in the same way and nothing"
                    + " is stored. What the document does not name is left alone.")
    @APIResponse(
            responseCode = "200",
            description = "What became, or would become, of every part",
            content =
                    @Content(
                            schema = @Schema(implementation = ImportReport.class),
                            examples = @ExampleObject(name = "tried", value = ImportReport.EXAMPLE)))
    public Response take(
            @Parameter(description = "Only tries it, default false", schema = @Schema(implementation = Boolean.class))
                    @RestQuery
                    String dryRun,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            ConfigurationDocument document) {
        UUID author = caller.opaqueId();
        if (isDryRun(dryRun)) {
            return Response.ok(new ImportReport(true, tried(document, author))).build();
        }
        return idempotency.execute(
                key,
                "POST /configuration/imports",
                document,
                () -> idempotency.answer(200, null, null, new ImportReport(false, importing.take(document, author))));
    }

    private List<ImportReport.Item> tried(ConfigurationDocument document, UUID author) {
        QuarkusTransaction.begin();
        try {
            return importing.take(document, author);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static boolean isDryRun(String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw Problems.badRequest(
                    "INVALID_PARAMETER",
                    "Correct what errors names.",
                    List.of(FieldError.parameter("dryRun", "INVALID_VALUE", "Send true or false.")));
        }
        return true;
    }
}
