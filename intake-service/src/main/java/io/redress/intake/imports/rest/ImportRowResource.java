package io.redress.intake.imports.rest;

import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.http.Cursor;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.FindImports;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
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

/** What became of the rows of an import. */
@Path("/imports/{id}/rows")
@RunOnVirtualThread
@Produces({MediaType.APPLICATION_JSON, RowFormat.CSV_TYPE, RowFormat.NDJSON_TYPE})
@Tag(name = "Imports")
public class ImportRowResource {

    private final FindImports find;
    private final RowStreams streams;
    private final CurrentActor current;

    ImportRowResource(FindImports find, RowStreams streams, CurrentActor current) {
        this.find = find;
        this.streams = streams;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listImportRows",
            summary = "What became of each row, in the order of the file",
            description =
                    "JSON comes in pages. text/csv and application/x-ndjson, by Accept or by format, have all rows that are done in one"
                            + " stream, without limit and cursor. In CSV, texts that a spreadsheet would take for a formula begin with an apostrophe.")
    @APIResponse(
            responseCode = "200",
            description = "A page, or the whole as a stream",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RowPage.class)),
                @Content(
                        mediaType = RowFormat.CSV_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "Columns row, line, outcome, id, problems, notes",
                                        examples = "row,line,outcome,id,problems,notes")),
                @Content(
                        mediaType = RowFormat.NDJSON_TYPE,
                        schema = @Schema(type = SchemaType.STRING, description = "One ImportRow per line"))
            })
    public Response rows(
            @Parameter(description = "The import's id") @RestPath UUID id,
            @Parameter(description = "Left out, all", schema = @Schema(implementation = RowOutcome.class)) @RestQuery
                    String outcome,
            @Parameter(
                            description = "JSON, CSV or NDJSON; comes before Accept",
                            schema = @Schema(implementation = RowFormat.class))
                    @RestQuery
                    String format,
            @Parameter(
                            description = "1 to 500, default 50; pages only",
                            schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before, with the same outcome; pages only") @RestQuery
                    String cursor,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var errors = new ArrayList<FieldError>();
        var wanted = constant("outcome", outcome, RowOutcome.class, errors);
        var asked = constant("format", format, RowFormat.class, errors);
        var size = Page.limit(limit, errors);
        var written = asked == null ? RowFormat.accepted(headers.getAcceptableMediaTypes()) : asked;
        if (written != RowFormat.JSON) {
            onlyForPages("limit", limit, errors);
            onlyForPages("cursor", cursor, errors);
        }
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
        var scope = "rows|" + id + "|" + outcome;
        var after = Cursor.readNumber(cursor, scope);
        find.find(id, Sight.of(current.actor()).restriction()).orElseThrow(() -> Problems.notFound("import"));
        if (written != RowFormat.JSON) {
            return streams.of(id, wanted, written);
        }
        var rows = find.rows(id, wanted, after, size + 1);
        return Page.of(rows.stream().map(RowAnswer::of).toList(), size, row -> Cursor.after(scope, row.row()))
                .toResponse(uri);
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type, List<FieldError> errors) {
        try {
            return value == null ? null : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.parameter(
                    name,
                    "INVALID_VALUE",
                    "Send one of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(type.getEnumConstants())
                                            .map(Enum::name)
                                            .toList())
                            + "."));
            return null;
        }
    }

    private static void onlyForPages(String name, String value, List<FieldError> errors) {
        if (value != null) {
            errors.add(FieldError.parameter(
                    name, "NOT_FOR_STREAMS", "A stream has all rows; leave it out, or ask for JSON."));
        }
    }

    @Schema(name = "ImportRowPage")
    record RowPage(List<RowAnswer> items, Page.Next page) {}
}
