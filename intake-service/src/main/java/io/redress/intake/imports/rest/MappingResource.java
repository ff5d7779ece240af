package io.redress.intake.imports.rest;

import io.redress.intake.http.ETags;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.ColumnMappingRules;
import io.redress.intake.imports.Mappings;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.mappings.NamedMappings;
import io.redress.intake.mappings.NamedMappings.Stored;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
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
    private final ColumnMappingRules rules;
    private final Caller caller;

    MappingResource(Mappings mappings, ColumnMappingRules rules, Caller caller) {
        this.mappings = mappings;
        this.rules = rules;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listColumnMappings",
            summary = "The mappings that POST /imports takes",
            description = "Those that ship with the service, and those made here.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by name",
            content = @Content(schema = @Schema(implementation = MappingPage.class)))
    public MappingPage list() {
        return new MappingPage(
                mappings.all().stream().map(ColumnMappingAnswer::of).toList(), new Page.Next(null));
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getColumnMapping",
            summary = "Which column becomes which field",
            description = "PUT takes the same, without name, version and changedAt; the version is the ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ColumnMappingAnswer.class)))
    public Response get(@Parameter(description = "The mapping's name", example = "cfpb") @RestPath String name) {
        return response(find(name)).build();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putColumnMapping",
            summary = "Makes or changes a mapping",
            description =
                    "A rule reads a column, gives a fixed value, or fills a template such as \"{Issue}: {Product}\", perhaps only"
                            + " whenEmpty another field is; values translates what a column says. A column is also found where its name"
                            + " differs in case, blanks or accents. POST /imports/preview proposes one for a file. A change needs If-Match;"
                            + " imports that were asked for before are read as the mapping was then.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ColumnMappingAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ColumnMappingAnswer.class)))
    public Response put(
            @Parameter(description = "Kebab-case, up to 60 characters", example = "shop-hh") @RestPath String name,
            @Parameter(description = "The ETag of the version this changes; left out for a new one")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ColumnMappingRequest request) {
        NamedMappings.checkName(name);
        var mapping = request.named(name);
        var faults = rules.faults(mapping);
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(faults);
        }
        var put = mappings.put(name, ifMatch, mapping, caller.id());
        var response = response(put.stored());
        return put.made()
                ? response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/column-mappings/" + name)
                        .build()
                : response.build();
    }

    private Stored<ColumnMapping> find(String name) {
        return mappings.find(name).orElseThrow(() -> Problems.notFound("column mapping"));
    }

    private static Response.ResponseBuilder response(Stored<ColumnMapping> stored) {
        return Response.ok(ColumnMappingAnswer.of(stored)).header(HttpHeaders.ETAG, ETags.of(stored.version()));
    }

    @Schema(name = "ColumnMappingPage")
    record MappingPage(List<ColumnMappingAnswer> items, Page.Next page) {}
}
