package io.redress.reporting.report.rest;

import io.redress.reporting.http.FieldError;
import io.redress.reporting.http.Problems;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Period;
import io.redress.reporting.report.domain.PeriodBound;
import io.redress.reporting.report.domain.ReportMonth;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what a report is asked for, and collects everything that is wrong with it. For one request. */
final class FigureParameters {

    private static final int MOST_DIMENSIONS = 4;

    private final ZoneId zone;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    FigureParameters(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /**
     * @param groupBy   words with commas between, or null
     * @param otherwise what to group by for null
     * @param allowed   what may be grouped by
     */
    FigureScope scope(FigureRequest request, String groupBy, String otherwise, Set<Dimension> allowed) {
        return new FigureScope(
                period(request.from, request.to),
                dimensions(groupBy == null ? otherwise : groupBy, allowed),
                flag("includeHistorical", request.includeHistorical),
                zone);
    }

    Cohort cohort(String word) {
        Optional<Cohort> cohort = word == null ? Optional.of(Cohort.DUE) : Cohort.ofWord(word);
        if (cohort.isEmpty()) {
            unknown("cohort", Arrays.stream(Cohort.values()).map(Cohort::word).toList());
        }
        return cohort.orElse(Cohort.DUE);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 that names everything that is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
    }

    /** The month that is running when neither end is given. */
    private Period period(String from, String to) {
        Period month = ReportMonth.at(now, zone).period();
        Instant start = from == null && to == null ? month.from() : bound("from", from);
        Instant end = from == null && to == null ? month.to() : bound("to", to);
        if (start == null || end == null) {
            return month;
        }
        if (!start.isBefore(end)) {
            errors.add(
                    FieldError.parameter("to", "EMPTY_PERIOD", "Send an end that lies after from; it is exclusive."));
            return month;
        }
        return new Period(start, end);
    }

    private List<Dimension> dimensions(String list, Set<Dimension> allowed) {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        for (String word : words(list)) {
            Dimension.ofWord(word, allowed)
                    .ifPresentOrElse(dimensions::add, () -> unknown("groupBy", Dimension.words(allowed)));
        }
        if (dimensions.size() > MOST_DIMENSIONS) {
            errors.add(FieldError.parameter(
                    "groupBy", "TOO_MANY_DIMENSIONS", "Group by at most " + MOST_DIMENSIONS + " dimensions."));
        }
        return List.copyOf(dimensions);
    }

    private boolean flag(String name, String word) {
        if (word != null && !word.equals("true") && !word.equals("false")) {
            unknown(name, List.of("true", "false"));
        }
        return "true".equals(word);
    }

    private Instant bound(String name, String text) {
        if (text == null) {
            errors.add(FieldError.parameter(name, "MISSING", "Send both from and to, or neither for this month."));
            return null;
        }
        // A plus sign that was not encoded arrives as a space.
        Optional<Instant> instant = PeriodBound.parse(text.replace(' ', '+'), zone);
        if (instant.isEmpty()) {
            errors.add(FieldError.parameter(
                    name,
                    "INVALID_VALUE",
                    "Send a date such as 2026-11-01 (it starts in " + zone
                            + ") or an instant such as 2026-11-01T00:00:00Z."));
        }
        return instant.orElse(null);
    }

    private void unknown(String parameter, List<String> known) {
        FieldError error =
                FieldError.parameter(parameter, "INVALID_VALUE", "Send one of " + String.join(", ", known) + ".");
        if (!errors.contains(error)) {
            errors.add(error);
        }
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
