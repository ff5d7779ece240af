package io.redress.reporting.report.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** An end of a period as a caller writes it: a date (its start in the company's zone) or an instant with offset. */
public final class PeriodBound {

    private static final int DATE_LENGTH = "2026-11-01".length();

    private PeriodBound() {}

    public static Optional<Instant> parse(String text, ZoneId zone) {
        try {
            Instant instant = text.length() <= DATE_LENGTH
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(instant).filter(PeriodBound::isStorable);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Years that every part of the system can store and print with four digits. */
    private static boolean isStorable(Instant instant) {
        return !instant.isBefore(Instant.parse("1900-01-01T00:00:00Z"))
                && instant.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
    }
}
