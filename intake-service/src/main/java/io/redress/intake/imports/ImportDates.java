package io.redress.intake.imports;

import io.redress.intake.feedback.Submission;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ReceivedRule;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The instants of one row under the rules of its import. Where a row does not say when it happened, the file's date is
 * taken whatever the mode, so that the same file is the same content in every mode.
 *
 * @param receivedAt starts the clocks; null for the moment of the import
 */
public record ImportDates(
        Instant occurredAt, Instant receivedAt, Instant acknowledgedAt, Instant resolvedAt, Instant closedAt) {

    private static final List<String> LATER = List.of("acknowledgedAt", "resolvedAt", "closedAt");

    static ImportDates of(FieldValues values, ImportJob job, Instant now) {
        var fileDate = values.instant("receivedAt");
        var said = values.instant("occurredAt");
        var dates = new ImportDates(
                said == null ? fileDate : said,
                fileDate,
                values.instant("acknowledgedAt"),
                values.instant("resolvedAt"),
                values.instant("closedAt"));
        if (fileDate != null && fileDate.isAfter(now)) {
            values.wrong("receivedAt", "It cannot be received in the future.");
        }
        var settled = job.mode() == ImportMode.HISTORICAL
                ? dates.historical(values, now)
                : dates.live(values, job.received());
        if (settled.receivedAt() != null && settled.receivedAt().isBefore(Submission.EARLIEST_RECEIPT)) {
            values.wrong(fileDate == null ? "occurredAt" : "receivedAt", "It must lie after 1900.");
        }
        return settled;
    }

    private ImportDates live(FieldValues values, ReceivedRule received) {
        LATER.stream()
                .filter(field -> values.text(field) != null)
                .findFirst()
                .ifPresent(field ->
                        values.wrong(field, "What has already been dealt with is imported with mode=HISTORICAL."));
        return new ImportDates(occurredAt, received == ReceivedRule.FILE ? receivedAt : null, null, null, null);
    }

    private ImportDates historical(FieldValues values, Instant now) {
        var received = receivedAt == null ? occurredAt : receivedAt;
        if (received == null) {
            if (values.text("receivedAt") == null && values.text("occurredAt") == null) {
                values.wrong("receivedAt", "History needs the time when it was received.");
            }
            return this;
        }
        inOrder(values, "acknowledgedAt", received, acknowledgedAt, now);
        inOrder(values, "resolvedAt", latest(received, acknowledgedAt), resolvedAt, now);
        inOrder(values, "closedAt", latest(received, acknowledgedAt, resolvedAt), closedAt, now);
        if (closedAt != null && values.text("resolvedAt") == null) {
            values.wrong("closedAt", "What was closed had been resolved before; give resolvedAt too.");
        }
        return new ImportDates(occurredAt, received, acknowledgedAt, resolvedAt, closedAt);
    }

    private static Instant latest(Instant first, Instant... others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others).filter(Objects::nonNull))
                .max(Instant::compareTo)
                .orElse(first);
    }

    private static void inOrder(FieldValues values, String field, Instant notBefore, Instant at, Instant now) {
        if (at != null && (at.isBefore(notBefore) || at.isAfter(now))) {
            values.wrong(field, "It must not lie before what came earlier (" + notBefore + "), nor in the future.");
        }
    }
}
