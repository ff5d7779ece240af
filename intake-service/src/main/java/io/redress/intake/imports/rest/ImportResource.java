package io.redress.intake.imports.rest;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.http.Cursor;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.FindImports;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ReceivedRule;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Many pieces of feedback in one file. */
@Path("/imports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Many pieces of feedback in one file, with an answer per row")
public class ImportResource {

    private final StartImport start;
    private final FindImports find;
    private final CurrentActor current;
    private final InstantSource time;

    ImportResource(StartImport start, FindImports find, CurrentActor current, InstantSource time) {
        this.start = start;
        this.find = find;
        this.current = current;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "startImport",
            summary = "Imports a file of feedback",
            description =
                    "The file is stored while it arrives and worked on afterwards; it goes on after a restart. The same file again changes nothing: "
                            + "rows are known by source system and external id, or else by file and row number. A faulty row is reported, the others go on.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, description = "UTF-8, with a header")),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, description = "One JSON object per line"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location is where to watch it",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response start(
            @Parameter(description = "redress (default: columns named as in POST /feedback) or cfpb") @RestQuery
                    String mapping,
            @Parameter(
                            description = "LIVE (default: clocks start) or HISTORICAL (never routed, never alarms)",
                            schema = @Schema(implementation = ImportMode.class))
                    @RestQuery
                    String mode,
            @Parameter(
                            description =
                                    "For LIVE: NOW (default: clocks start at the import, the file's date is when it occurred) or FILE",
                            schema = @Schema(implementation = ReceivedRule.class))
                    @RestQuery
                    String received,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream file) {
        return start.start(StartImport.Order.read(mapping, mode, received, contentType), key, file, current.actor());
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(operationId = "listImports", summary = "Imports, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = ImportPage.class)))
    public Response list(
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before") @RestQuery String cursor,
            @Context UriInfo uri) {
        var size = Page.limit(limit);
        var after = Cursor.read(cursor, "imports", 2);
        var before = after.isEmpty() ? null : Instant.parse(after.get(0));
        var beforeId = after.isEmpty() ? null : UUID.fromString(after.get(1));
        var now = time.instant();
        var jobs = find.list(restriction(current.actor()), before, beforeId, size + 1).stream()
                .map(job -> ImportAnswer.of(job, now))
                .toList();
        return Page.of(jobs, size, job -> Cursor.after("imports", job.requestedAt(), job.id()))
                .toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(operationId = "getImport", summary = "How far an import has come")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public ImportAnswer get(@Parameter(description = "The import's id") @RestPath UUID id) {
        return ImportAnswer.of(
                find.find(id, restriction(current.actor())).orElseThrow(() -> Problems.notFound("import")),
                time.instant());
    }

    @GET
    @Path("{id}/rows")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(operationId = "listImportRows", summary = "What became of each row, in the order of the file")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = RowPage.class)))
    public Response rows(
            @Parameter(description = "The import's id") @RestPath UUID id,
            @Parameter(description = "Left out, all", schema = @Schema(implementation = RowOutcome.class)) @RestQuery
                    String outcome,
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before, with the same outcome") @RestQuery String cursor,
            @Context UriInfo uri) {
        var wanted = outcome(outcome);
        var size = Page.limit(limit);
        var scope = "rows|" + id + "|" + outcome;
        var after = Cursor.read(cursor, scope, 1);
        find.find(id, restriction(current.actor())).orElseThrow(() -> Problems.notFound("import"));
        var rows = find.rows(id, wanted, after.isEmpty() ? 0 : Long.parseLong(after.getFirst()), size + 1);
        return Page.of(rows.stream().map(RowAnswer::of).toList(), size, row -> Cursor.after(scope, row.row()))
                .toResponse(uri);
    }

    private static RowOutcome outcome(String outcome) {
        try {
            return outcome == null ? null : RowOutcome.valueOf(outcome);
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(
                    "INVALID_PARAMETER",
                    "Correct what errors names.",
                    List.of(FieldError.parameter(
                            "outcome",
                            "INVALID_VALUE",
                            "Send one of "
                                    + String.join(
                                            ", ",
                                            Arrays.stream(RowOutcome.values())
                                                    .map(Enum::name)
                                                    .toList()) + ".")));
        }
    }

    private static Optional<String> restriction(Actor actor) {
        return Sight.of(actor).restriction();
    }

    @Schema(name = "ImportPage")
    record ImportPage(List<ImportAnswer> items, Page.Next page) {}

    @Schema(name = "ImportRowPage")
    record RowPage(List<RowAnswer> items, Page.Next page) {}
}
