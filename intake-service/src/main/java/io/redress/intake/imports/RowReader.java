package io.redress.intake.imports;

import io.redress.intake.feedback.Past;
import io.redress.intake.feedback.Submission;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.rest.FeedbackRequest;
import io.redress.intake.feedback.rest.Submissions;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.RawRow;
import io.redress.intake.imports.domain.RowProblem;
import io.redress.intake.imports.domain.Times;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the rows of one import as submissions, or says everything that is wrong with a row. */
final class RowReader {

    private final ImportJob job;
    private final ColumnMapping mapping;
    private final Validator validator;
    private final Times times;
    private final Instant now;

    RowReader(ImportJob job, ColumnMapping mapping, Validator validator, Instant now) {
        this.job = job;
        this.mapping = mapping;
        this.validator = validator;
        this.times = new Times(mapping.zone(), mapping.dateFormats());
        this.now = now;
    }

    /**
     * A row as it is understood.
     *
     * @param submission null where the row is at fault
     * @param problems empty where it is not
     */
    record Understood(RawRow row, Submission submission, List<RowProblem> problems) {}

    Understood read(RawRow row) {
        if (row.problem() != null) {
            return new Understood(row, null, List.of(new RowProblem(null, row.problem())));
        }
        var values = new FieldValues(mapping.apply(row.cells()), times);
        var dates = ImportDates.of(values, job, now);
        var outcome = values.constant("outcome", Outcome.class);
        var request = request(values, dates, row);
        var problems = new ArrayList<>(values.problems());
        validator.validate(request).stream()
                .map(violation -> new RowProblem(violation.getPropertyPath().toString(), violation.getMessage()))
                .filter(problem ->
                        problems.stream().noneMatch(known -> problem.field().equals(known.field())))
                .sorted(Comparator.comparing(RowProblem::field))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return new Understood(row, null, List.copyOf(problems));
        }
        var past = new Past(
                job.id(), job.mode() == ImportMode.HISTORICAL, dates.acknowledgedAt(), dates.resolvedAt(), outcome);
        return new Understood(row, Submissions.of(request, past, job.actor()), List.of());
    }

    private FeedbackRequest request(FieldValues values, ImportDates dates, RawRow row) {
        return new FeedbackRequest(
                values.constant("channel", Channel.class),
                values.constant("kind", Kind.class),
                values.text("subject"),
                values.text("narrative"),
                customer(values),
                values.text("product"),
                values.text("category"),
                values.constant("severity", Severity.class),
                values.texts("tags"),
                dates.occurredAt(),
                dates.receivedAt(),
                values.text("agreement"),
                values.text("region"),
                values.whole("reach"),
                values.decimal("sentiment"),
                values.decimal("amountAtStake"),
                values.text("currency"),
                values.flag("demandsEscalation"),
                source(values, row));
    }

    private static FeedbackRequest.CustomerPart customer(FieldValues values) {
        return new FeedbackRequest.CustomerPart(
                values.text("customer.externalId"),
                values.text("customer.name"),
                values.text("customer.email"),
                values.text("customer.phone"),
                values.text("customer.tier"),
                values.text("customer.language"),
                values.text("customer.timeZone"));
    }

    /** Rows without an id of their own get one from file and row number, so that the same file again changes nothing. */
    private FeedbackRequest.SourcePart source(FieldValues values, RawRow row) {
        var system = Optional.ofNullable(mapping.sourceSystem())
                .or(() -> Optional.ofNullable(values.text("source.system")))
                .orElse(job.sourceSystem());
        if (job.sourceSystem() != null && !job.sourceSystem().equals(system)) {
            values.wrong("source.system", "This integration imports for " + job.sourceSystem() + " only.");
        }
        var externalId = Optional.ofNullable(values.text("source.externalId"))
                .orElseGet(() -> "file-" + job.fileHash().substring(0, 16) + "-" + row.number());
        return new FeedbackRequest.SourcePart(
                system,
                externalId,
                values.whole("source.revision"),
                values.instant("source.updatedAt"),
                values.text("source.url"));
    }
}
