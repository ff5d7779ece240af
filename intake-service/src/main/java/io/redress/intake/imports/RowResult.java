package io.redress.intake.imports;

import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import java.util.List;
import java.util.UUID;

/**
 * What became of one row.
 *
 * @param number counts the rows from 1
 * @param line the line of the file on which it begins
 * @param feedbackId the feedback it became or already was; null for a rejected row
 * @param notes what was assumed in reading it
 * @param problems what is wrong with it; empty unless it was rejected
 */
public record RowResult(
        long number,
        long line,
        RowOutcome outcome,
        UUID feedbackId,
        List<RowProblem> notes,
        List<RowProblem> problems) {

    static RowResult rejected(long number, long line, List<RowProblem> problems) {
        return new RowResult(number, line, RowOutcome.REJECTED, null, List.of(), problems);
    }
}
