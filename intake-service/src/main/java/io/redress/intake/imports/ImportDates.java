package io.redress.intake.imports;

import io.redress.intake.feedback.Submission;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ReceivedRule;
import java.time.Instant;

/**
 * The instants of one row under the rules of its import. Where a row does not say when it happened, the file's date is
 * taken whatever the mode, so that the same file is the same content in every mode.
 *
 * @param receivedAt starts the clocks; null for the moment of the import
 */
record ImportDates(Instant occurredAt, Instant receivedAt, Instant acknowledgedAt, Instant resolvedAt) {

    static ImportDates of(FieldValues values, ImportJob job, Instant now) {
        var fileDate = values.instant("receivedAt");
        var said = values.instant("occurredAt");
        var occurredAt = said == null ? fileDate : said;
        var acknowledgedAt = values.instant("acknowledgedAt");
        var resolvedAt = values.instant("resolvedAt");
        if (fileDate != null && fileDate.isAfter(now)) {
            values.wrong("receivedAt", "It cannot be received in the future.");
        }
        var dates = job.mode() == ImportMode.HISTORICAL
                ? historical(values, fileDate, occurredAt, acknowledgedAt, resolvedAt, now)
                : live(values, job.received(), fileDate, occurredAt, acknowledgedAt, resolvedAt);
        if (dates.receivedAt() != null && dates.receivedAt().isBefore(Submission.EARLIEST_RECEIPT)) {
            values.wrong(fileDate == null ? "occurredAt" : "receivedAt", "It must lie after 1900.");
        }
        return dates;
    }

    private static ImportDates live(
            FieldValues values,
            ReceivedRule received,
            Instant fileDate,
            Instant occurredAt,
            Instant acknowledgedAt,
            Instant resolvedAt) {
        if (acknowledgedAt != null || resolvedAt != null) {
            values.wrong(
                    acknowledgedAt != null ? "acknowledgedAt" : "resolvedAt",
                    "What has already been dealt with is imported with mode=HISTORICAL.");
        }
        return received == ReceivedRule.FILE
                ? new ImportDates(occurredAt, fileDate, null, null)
                : new ImportDates(occurredAt, null, null, null);
    }

    private static ImportDates historical(
            FieldValues values,
            Instant fileDate,
            Instant occurredAt,
            Instant acknowledgedAt,
            Instant resolvedAt,
            Instant now) {
        var receivedAt = fileDate == null ? occurredAt : fileDate;
        if (receivedAt == null) {
            values.wrong("receivedAt", "History needs the time when it was received.");
            return new ImportDates(occurredAt, null, acknowledgedAt, resolvedAt);
        }
        inOrder(values, "acknowledgedAt", receivedAt, acknowledgedAt, now);
        inOrder(values, "resolvedAt", acknowledgedAt == null ? receivedAt : acknowledgedAt, resolvedAt, now);
        return new ImportDates(occurredAt, receivedAt, acknowledgedAt, resolvedAt);
    }

    private static void inOrder(FieldValues values, String field, Instant notBefore, Instant at, Instant now) {
        if (at != null && (at.isBefore(notBefore) || at.isAfter(now))) {
            values.wrong(field, "It must not lie before what came earlier (" + notBefore + "), nor in the future.");
        }
    }
}
