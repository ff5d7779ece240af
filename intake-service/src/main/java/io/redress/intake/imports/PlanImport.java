package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.DateEvidence;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.FieldRule;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.reading.Layouts;
import io.redress.intake.imports.reading.Rows;
import io.redress.intake.imports.reading.UnreadableFileException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Settles how a file is read, by its beginning; what is left open is refused, not guessed. */
@ApplicationScoped
class PlanImport {

    private static final int ROWS_LOOKED_AT = 20_000;

    private final ObjectMapper json;

    PlanImport(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param file opens it from its beginning
     * @param mapping with the zone and the order of dates that were asked for
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for an empty file, one that the mapping cannot read, and
     *     dates that may mean two days
     */
    ImportPlan plan(Supplier<InputStream> file, ColumnMapping mapping, LayoutWish wish) {
        try {
            var layout = Layouts.find(file, wish, mapping.columns(), json);
            try (var rows = Rows.open(layout, file, json)) {
                if (!rows.hasNext()) {
                    throw refused("EMPTY_FILE", "The file has no rows.");
                }
                var fitted = layout.format().hasHeader() ? mapping.fittedTo(rows.columns()) : mapping;
                if (layout.format().hasHeader()) {
                    fitted.mismatch(rows.columns()).ifPresent(why -> {
                        throw refused("COLUMNS_MISSING", "Check ?mapping= and the file: " + why + ".");
                    });
                }
                return new ImportPlan(layout, fitted, settled(evidence(rows, fitted)));
            }
        } catch (UnreadableFileException e) {
            throw refused("UNREADABLE_FILE", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException refused(String code, String detail) {
        return Problems.unprocessable(List.of(FieldError.at("", code, detail)));
    }

    private static Map<String, DateEvidence> evidence(Rows rows, ColumnMapping mapping) {
        var evidence = new TreeMap<String, DateEvidence>();
        var undecided = undecided(mapping);
        undecided.forEach(rule -> evidence.put(rule.place(), new DateEvidence()));
        for (var row = 0; row < ROWS_LOOKED_AT && !evidence.isEmpty() && rows.hasNext(); row++) {
            var cells = rows.next().cells();
            undecided.forEach(rule -> evidence.get(rule.place()).add(written(rule, cells)));
        }
        return evidence;
    }

    /** What a time's rule finds in a row before it is translated, so that one column is one piece of evidence. */
    static String written(FieldRule rule, Map<String, String> cells) {
        return rule.template() == null
                ? cells.getOrDefault(rule.column(), "")
                : rule.read(cells).orElse("");
    }

    /** The rules of times about whose order the mapping says nothing, one for each place they are read from. */
    static List<FieldRule> undecided(ColumnMapping mapping) {
        return mapping.dateOrder() != null || !mapping.dateFormats().isEmpty()
                ? List.of()
                : FieldValues.TIMES.stream()
                        .map(mapping.fields()::get)
                        .filter(rule -> rule != null && rule.place() != null)
                        .filter(rule -> rule.dateFormats().isEmpty())
                        .collect(Collectors.toMap(
                                FieldRule::place, Function.identity(), (one, same) -> one, LinkedHashMap::new))
                        .values()
                        .stream()
                        .toList();
    }

    private static Map<String, DateOrder> settled(Map<String, DateEvidence> evidence) {
        var errors = new ArrayList<FieldError>();
        var orders = new HashMap<String, DateOrder>();
        evidence.forEach((column, dates) -> {
            fault(column, dates).ifPresent(errors::add);
            dates.order().ifPresent(order -> orders.put(column, order));
        });
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
        return orders;
    }

    /** Why the dates of a column cannot be read; empty where they can. */
    static Optional<FieldError> fault(String column, DateEvidence dates) {
        return dates.open()
                .map(text -> FieldError.parameter(
                        "dateOrder",
                        "AMBIGUOUS_DATES",
                        "In the column " + column + " '" + text + "' may mean two days, and no date there decides."
                                + " Send dateOrder=DMY or MDY, or give the mapping dateFormats."))
                .or(() -> dates.contradiction()
                        .map(text -> FieldError.parameter(
                                "dateOrder",
                                "MIXED_DATES",
                                "In the column " + column + " '" + text
                                        + "' is in another order than the dates before it."
                                        + " Send dateOrder; rows with dates in another order will be rejected.")));
    }
}
