package io.redress.intake.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.rest.FeedbackRequest;
import io.redress.intake.http.FieldError;
import io.redress.intake.imports.PreviewImport;
import io.redress.intake.imports.ProposeMapping.Because;
import io.redress.intake.imports.ReadRow;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.RowProblem;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file looks like. */
@Schema(name = "ImportPreview", description = "What a file looks like, and how its rows would be read")
record PreviewAnswer(
        @Schema(description = "How it is written") Layout layout,
        List<Column> columns,
        Proposal proposal,

        @Schema(description = "The mapping that the rows were read by")
        String mapping,

        @Schema(description = "Why an import would be refused; empty where it would not")
        List<FieldError> faults,

        List<Row> rows) {

    @Schema(name = "ImportPreviewColumn")
    record Column(
            @Schema(examples = "Eingang") String name,

            @Schema(description = "A few of its values") List<String> examples,

            @Schema(description = "The field that is proposed for it; absent for none", examples = "receivedAt")
            String field,

            @Schema(description = "Why: its NAME says so, or its CONTENT")
            Because because,

            @Schema(description = "Of its dates; absent where it has none in digits, or they leave it open")
            DateOrder dateOrder) {}

    @Schema(name = "ImportPreviewProposal")
    record Proposal(
            @Schema(description = "What PUT /column-mappings/{name} takes; look at the notes first")
            ColumnMappingRequest mapping,

            @Schema(description = "What to look at before it is used")
            List<String> notes) {}

    @Schema(name = "ImportPreviewRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(description = "Counts the rows from 1") long row,

            @Schema(description = "The line of the file on which it begins")
            long line,

            @Schema(description = "As in POST /feedback; absent where the row cannot be read at all")
            FeedbackRequest feedback,

            Instant acknowledgedAt,
            Instant resolvedAt,
            Instant closedAt,
            Outcome outcome,

            @Schema(description = "What was assumed in reading it")
            List<RowProblem> notes,

            @Schema(description = "Why it would be rejected; empty where it would not")
            List<RowProblem> problems) {

        static Row of(ReadRow read) {
            var dates = read.dates();
            return new Row(
                    read.row().number(),
                    read.row().line(),
                    read.request(),
                    dates == null ? null : dates.acknowledgedAt(),
                    dates == null ? null : dates.resolvedAt(),
                    dates == null ? null : dates.closedAt(),
                    read.outcome(),
                    read.notes(),
                    read.problems());
        }
    }

    static PreviewAnswer of(PreviewImport.Preview preview) {
        var matches = preview.proposal().matches();
        return new PreviewAnswer(
                preview.layout(),
                preview.columns().stream()
                        .map(column -> matches.stream()
                                .filter(match -> match.column().equals(column.name()))
                                .findFirst()
                                .map(match -> new Column(
                                        column.name(),
                                        column.examples(),
                                        match.field(),
                                        match.because(),
                                        column.dateOrder()))
                                .orElse(new Column(column.name(), column.examples(), null, null, column.dateOrder())))
                        .toList(),
                new Proposal(
                        ColumnMappingRequest.of(preview.proposal().mapping()),
                        preview.proposal().notes()),
                preview.mapping().name(),
                preview.faults(),
                preview.rows().stream().map(Row::of).toList());
    }
}
