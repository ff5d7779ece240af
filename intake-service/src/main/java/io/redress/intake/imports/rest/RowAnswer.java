package io.redress.intake.imports.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.intake.imports.RowResult;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of one row. */
@Schema(name = "ImportRow")
record RowAnswer(
        @Schema(description = "Counts the rows from 1") long row,

        @Schema(description = "The line of the file on which it begins")
        long line,

        RowOutcome outcome,

        @Schema(description = "The feedback it became or already was")
        UUID id,

        @Schema(description = "What was assumed in reading it; absent for nothing")
        List<RowProblem> notes,

        @Schema(description = "Everything that is wrong with it; absent unless it was rejected")
        Problem problem) {

    @Schema(name = "ImportRowProblem")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String code, String detail, List<RowProblem> errors) {}

    static RowAnswer of(RowResult result) {
        var problem = result.problems().isEmpty()
                ? null
                : new Problem(
                        "ROW_REJECTED",
                        "Correct what errors names and import the file again; rows that are in already stay as they are.",
                        result.problems());
        return new RowAnswer(
                result.number(),
                result.line(),
                result.outcome(),
                result.feedbackId(),
                result.notes().isEmpty() ? null : result.notes(),
                problem);
    }
}
