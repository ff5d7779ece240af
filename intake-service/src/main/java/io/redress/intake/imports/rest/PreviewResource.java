package io.redress.intake.imports.rest;

import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.PreviewImport;
import io.redress.intake.imports.ReceiveImport;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.domain.ReceivedRule;
import io.redress.intake.imports.reading.Layouts;
import io.redress.intake.platform.Ids;
import io.redress.intake.platform.Sha256;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

/** Shows how a file would be read before it is imported. */
@Path("/imports/preview")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class PreviewResource {

    private static final int SAMPLE_BYTES = 1024 * 1024;
    private static final int USUAL_ROWS = 10;
    private static final int MOST_ROWS = 50;

    private final PreviewImport preview;
    private final StartImport start;
    private final ReceiveImport receive;
    private final CurrentActor current;
    private final Ids ids;

    PreviewResource(PreviewImport preview, StartImport start, ReceiveImport receive, CurrentActor current, Ids ids) {
        this.preview = preview;
        this.start = start;
        this.receive = receive;
        this.current = current;
        this.ids = ids;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "previewImport",
            summary = "How a file would be read, and a mapping proposed for it",
            description =
                    "Takes what POST /imports takes, looks at the first MiB, or the whole of a workbook or archive, and stores nothing. The rows are shown as the mapping would read"
                            + " them; without mapping, as the proposal would. The proposal goes by the names of the columns, in English and"
                            + " German, and by what stands in them; complete it, and save it with PUT /column-mappings/{name}."
                            + " faults says why an import would be refused.")
    @RequestBody(
            description = "The file, or its beginning",
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        examples = "Eingang;Betreff\n31.12.2026 14:05;Lampe defekt\n")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What it looks like",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    public PreviewAnswer preview(
            @Parameter(description = "A mapping by name; left out, the proposal") @RestQuery String mapping,
            @Parameter(description = "As in POST /imports", schema = @Schema(implementation = ImportMode.class))
                    @RestQuery
                    String mode,
            @Parameter(description = "As in POST /imports", schema = @Schema(implementation = ReceivedRule.class))
                    @RestQuery
                    String received,
            @Parameter(description = "As in POST /imports", example = "Europe/Berlin") @RestQuery String zone,
            @Parameter(description = "As in POST /imports", schema = @Schema(implementation = DateOrder.class))
                    @RestQuery
                    String dateOrder,
            @Parameter(description = "As in POST /imports", schema = @Schema(implementation = Integer.class)) @RestQuery
                    String headerRow,
            @Parameter(description = "As in POST /imports", example = "semicolon") @RestQuery String separator,
            @Parameter(description = "As in POST /imports", example = "windows-1252") @RestQuery String encoding,
            @Parameter(description = "As in POST /imports", example = "2026") @RestQuery String sheet,
            @Parameter(description = "As in POST /imports", example = "complaints.csv") @RestQuery("file")
                    String fileName,
            @Parameter(
                            description = "How many rows are shown, 1 to 50, default 10",
                            schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String rows,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream file)
            throws IOException {
        var order = ImportOrder.read(new ImportOrder.Parameters(
                mapping,
                mode,
                received,
                null,
                zone,
                dateOrder,
                headerRow,
                separator,
                encoding,
                sheet,
                fileName,
                contentType));
        var count = count(rows);
        var actor = current.actor();
        var named = mapping == null ? null : start.mapping(mapping, actor);
        var bytes = file.readNBytes(SAMPLE_BYTES);
        var job = start.job(order, ids.next(), Sha256.hex(bytes), null, actor);
        LayoutWish wish = named == null ? order.layout() : order.layoutFor(named);
        Function<PreviewImport.Sample, PreviewAnswer> answer = sample -> PreviewAnswer.of(preview.preview(
                sample, job, named, chosen -> chosen.with(order.zone(), order.dateOrder()), wish, count));
        if (Layouts.isWhole(bytes)) {
            return receive.whileKept(
                    new SequenceInputStream(new ByteArrayInputStream(bytes), file),
                    whole -> answer.apply(new PreviewImport.Sample(whole, false)));
        }
        var more = file.transferTo(OutputStream.nullOutputStream()) > 0;
        return answer.apply(new PreviewImport.Sample(() -> new ByteArrayInputStream(bytes), more));
    }

    private static int count(String rows) {
        var count = rows == null ? USUAL_ROWS : rows.matches("\\d{1,2}") ? Integer.parseInt(rows) : 0;
        if (count < 1 || count > MOST_ROWS) {
            throw Problems.badRequest(
                    "INVALID_PARAMETER",
                    "Correct what errors names.",
                    List.of(FieldError.parameter("rows", "OUT_OF_RANGE", "Send 1 to " + MOST_ROWS + ".")));
        }
        return count;
    }
}
