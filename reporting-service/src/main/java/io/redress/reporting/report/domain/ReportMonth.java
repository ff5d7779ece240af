package io.redress.reporting.report.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;

/** A calendar month as the company's zone sees it; an hour longer or shorter where the clocks change. */
public record ReportMonth(YearMonth month, ZoneId zone) {

    /** How far a month has come. */
    public enum Standing {
        FUTURE,
        RUNNING,
        OVER
    }

    public Period period() {
        return new Period(startOf(month), startOf(month.plusMonths(1)));
    }

    public ReportMonth previous() {
        return new ReportMonth(month.minusMonths(1), zone);
    }

    public Standing standingAt(Instant now) {
        if (now.isBefore(startOf(month))) {
            return Standing.FUTURE;
        }
        return now.isBefore(startOf(month.plusMonths(1))) ? Standing.RUNNING : Standing.OVER;
    }

    public static ReportMonth at(Instant now, ZoneId zone) {
        return new ReportMonth(YearMonth.from(now.atZone(zone)), zone);
    }

    private Instant startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }
}
