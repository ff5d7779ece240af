package io.redress.intake.imports.rest;

import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.Mappings;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The named ways to read the columns of a file. */
@Path("/column-mappings")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class MappingResource {

    private final Mappings mappings;

    MappingResource(Mappings mappings) {
        this.mappings = mappings;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(operationId = "listColumnMappings", summary = "The mappings that POST /imports takes")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by name",
            content = @Content(schema = @Schema(implementation = MappingPage.class)))
    public MappingPage list() {
        return new MappingPage(List.copyOf(mappings.all().values()), new Page.Next(null));
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(operationId = "getColumnMapping", summary = "Which column becomes which field")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content = @Content(schema = @Schema(implementation = ColumnMapping.class)))
    public ColumnMapping get(@Parameter(description = "The mapping's name, for example cfpb") @RestPath String name) {
        return mappings.find(name).orElseThrow(() -> Problems.notFound("column mapping"));
    }

    @Schema(name = "ColumnMappingPage")
    record MappingPage(List<ColumnMapping> items, Page.Next page) {}
}
