package io.redress.intake.imports.rest;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.http.Cursor;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.FindImports;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ReceivedRule;
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
import java.time.DateTimeException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
                            + "rows are known by source system and external id, or else by file and row number. A faulty row is reported, the others go on."
                            + " Separated values may begin with other lines than the header, in UTF-8, UTF-16 or windows-1252; JSON may be a line"
                            + " per object, an array, or an object with an array in it; of XML the elements that repeat are read; a file may be packed with gzip, or alone in a zip archive."
                            + " Of a workbook (.xlsx) one sheet is read as it is shown, formulas as what they came to: dates whatever their"
                            + " order, numbers with all their decimals, digits with the zeros before them. What is larger than 16 GiB when"
                            + " unpacked is refused."
                            + " Local times that a switch of the clocks left out or repeated are named in the row's notes.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "With a header",
                                        examples = "channel,subject\nEMAIL,Lamp arrived broken\n")),
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, description = "One JSON object per line")),
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(type = SchemaType.STRING, description = "An array of objects")),
                @Content(
                        mediaType = "application/xml",
                        schema = @Schema(type = SchemaType.STRING, description = "Elements that repeat")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", description = "A workbook")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        format = "binary",
                                        description =
                                                "Any of them, packed or not; so are application/gzip and application/zip"))
            })
    @APIResponse(
            responseCode = "202",
            description = "Queued; Location is where to watch it",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public Response start(
            @Parameter(
                            description =
                                    "A mapping by name; default redress, whose columns are named as in POST /feedback",
                            example = "cfpb")
                    @RestQuery
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
            @Parameter(
                            description =
                                    "true reads and judges every row, with the same results per row, and registers nothing; default false",
                            schema = @Schema(implementation = Boolean.class))
                    @RestQuery
                    String dryRun,
            @Parameter(description = "Of times that carry none, instead of the mapping's", example = "Europe/Berlin")
                    @RestQuery
                    String zone,
            @Parameter(
                            description =
                                    "Of dates in digits: DMY, MDY or YMD. Left out, it is found out for each column; where a column leaves it"
                                            + " open, the file is refused",
                            schema = @Schema(implementation = DateOrder.class))
                    @RestQuery
                    String dateOrder,
            @Parameter(
                            description =
                                    "The line with the names of the columns, 1 to 1000, 0 for a file without; left out, it is found out",
                            schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String headerRow,
            @Parameter(
                            description =
                                    "comma, semicolon, tab, pipe, or the one to four characters themselves; left out, it is found out",
                            example = "semicolon")
                    @RestQuery
                    String separator,
            @Parameter(description = "The file's charset; left out, it is found out", example = "windows-1252")
                    @RestQuery
                    String encoding,
            @Parameter(
                            description =
                                    "Of a workbook: the name of the sheet; left out, the first that is not hidden",
                            example = "2026")
                    @RestQuery
                    String sheet,
            @Parameter(
                            description =
                                    "Of an archive: the name of the file to read; left out, the only one, or the only one that is a table by its name",
                            example = "complaints.csv")
                    @RestQuery("file")
                    String fileName,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream file) {
        return start.start(
                ImportOrder.read(new ImportOrder.Parameters(
                        mapping,
                        mode,
                        received,
                        dryRun,
                        zone,
                        dateOrder,
                        headerRow,
                        separator,
                        encoding,
                        sheet,
                        fileName,
                        contentType)),
                key,
                file,
                current.actor());
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listImports",
            summary = "Imports, the newest first",
            description = "With progress, rate and results; an integration sees its own.")
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
        var before = after.isEmpty() ? null : part(after.get(0), Cursor::instant);
        var beforeId = after.isEmpty() ? null : part(after.get(1), UUID::fromString);
        var now = time.instant();
        var actor = current.actor();
        var jobs = find.list(restriction(actor), before, beforeId, size + 1).stream()
                .map(job -> ImportAnswer.of(job, actor, now))
                .toList();
        return Page.of(jobs, size, job -> Cursor.after("imports", job.requestedAt(), job.id()))
                .toResponse(uri);
    }

    private static <T> T part(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.wrong();
        }
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getImport",
            summary = "How far an import has come",
            description = "Rows are settled in parts of a few hundred; figures move with each part.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
    public ImportAnswer get(@Parameter(description = "The import's id") @RestPath UUID id) {
        var actor = current.actor();
        var job = find.find(id, restriction(actor)).orElseThrow(() -> Problems.notFound("import"));
        return ImportAnswer.of(job, actor, time.instant());
    }

    private static Optional<String> restriction(Actor actor) {
        return Sight.of(actor).restriction();
    }

    @Schema(name = "ImportPage")
    record ImportPage(List<ImportAnswer> items, Page.Next page) {}
}
