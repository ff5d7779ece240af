package io.redress.intake.imports;

import io.redress.intake.feedback.Submission;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.rest.FeedbackRequest;
import io.redress.intake.imports.domain.RawRow;
import io.redress.intake.imports.domain.RowProblem;
import java.util.List;

/**
 * A row as it is understood.
 *
 * @param request null where the row cannot be read at all
 * @param dates null with it
 * @param outcome how it was resolved; null if that is not known
 * @param submission null where the row is at fault
 * @param notes what was assumed in reading it
 * @param problems empty where it is not at fault
 */
public record ReadRow(
        RawRow row,
        FeedbackRequest request,
        ImportDates dates,
        Outcome outcome,
        Submission submission,
        List<RowProblem> notes,
        List<RowProblem> problems) {

    static ReadRow unreadable(RawRow row) {
        return new ReadRow(row, null, null, null, null, List.of(), List.of(new RowProblem(null, row.problem())));
    }
}
