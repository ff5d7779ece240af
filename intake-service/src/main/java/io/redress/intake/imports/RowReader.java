package io.redress.intake.imports;

import io.redress.intake.feedback.Past;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.rest.FeedbackRequest;
import io.redress.intake.feedback.rest.Submissions;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.RawRow;
import io.redress.intake.imports.domain.RowProblem;
import io.redress.intake.text.HtmlText;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the rows of one import as submissions, or says everything that is wrong with a row. Not for several threads. */
final class RowReader {

    private final ImportJob job;
    private final ImportPlan plan;
    private final Validator validator;
    private final FieldTimes times;
    private final Instant now;

    RowReader(ImportJob job, ImportPlan plan, Validator validator, Instant now) {
        this.job = job;
        this.plan = plan;
        this.validator = validator;
        this.times = new FieldTimes(plan);
        this.now = now;
    }

    ReadRow read(RawRow row) {
        if (row.problem() != null) {
            return ReadRow.unreadable(row);
        }
        var values = new FieldValues(filled(row), times);
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
        var notes = Stream.concat(
                        Stream.ofNullable(row.note()).map(note -> new RowProblem(null, note)), values.notes().stream())
                .toList();
        if (!problems.isEmpty()) {
            return new ReadRow(row, request, dates, outcome, null, notes, List.copyOf(problems));
        }
        var past = new Past(
                job.id(),
                job.mode() == ImportMode.HISTORICAL,
                dates.acknowledgedAt(),
                dates.resolvedAt(),
                dates.closedAt(),
                outcome);
        return new ReadRow(row, request, dates, outcome, Submissions.of(request, past, job.actor()), notes, List.of());
    }

    private Map<String, String> filled(RawRow row) {
        var filled = plan.mapping().apply(row.cells());
        plan.mapping().fields().forEach((field, rule) -> {
            if (rule.html()) {
                filled.computeIfPresent(field, (name, html) -> {
                    var text = HtmlText.of(html);
                    return text.isEmpty() ? null : text;
                });
            }
        });
        return filled;
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
        var zone = values.text("customer.timeZone");
        if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
            values.wrong("customer.timeZone", "Give an IANA zone, for example Europe/Berlin.");
        }
        return new FeedbackRequest.CustomerPart(
                values.text("customer.externalId"),
                values.text("customer.name"),
                values.text("customer.email"),
                values.text("customer.phone"),
                values.text("customer.tier"),
                values.text("customer.language"),
                zone);
    }

    /** Rows without an id of their own get one from file and row number, so that the same file again changes nothing. */
    private FeedbackRequest.SourcePart source(FieldValues values, RawRow row) {
        var system = Optional.ofNullable(plan.mapping().sourceSystem())
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
