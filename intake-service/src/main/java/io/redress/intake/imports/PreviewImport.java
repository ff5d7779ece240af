package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.DateEvidence;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.FieldRule;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.domain.RawRow;
import io.redress.intake.imports.reading.Layouts;
import io.redress.intake.imports.reading.Rows;
import io.redress.intake.imports.reading.UnreadableFileException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Shows how a file would be read, and proposes a mapping for it; nothing is stored. */
@ApplicationScoped
public class PreviewImport {

    private static final int ROWS_LOOKED_AT = 2_000;
    private static final Pattern PLACE = Pattern.compile("\\.\\d+(\\.|$)");

    /** A packed sample may be long when it is unpacked; each cell counts for some more than its text. */
    private static final long MOST_CHARACTERS = 8L * 1024 * 1024;

    private static final int CELL = 50;

    /** What stands at one place of a list says less than all of the list. */
    private static final Comparator<String> BY_NAME = Comparator.<String, Boolean>comparing(
                    name -> PLACE.matcher(name).find())
            .thenComparing(Comparator.naturalOrder());

    private final ObjectMapper json;
    private final ProposeMapping propose;
    private final Validator validator;
    private final InstantSource time;

    PreviewImport(ObjectMapper json, ProposeMapping propose, Validator validator, InstantSource time) {
        this.json = json;
        this.propose = propose;
        this.validator = validator;
        this.time = time;
    }

    /**
     * A file, or its beginning.
     *
     * @param bytes opens it
     * @param cut whether there is more of it
     */
    public record Sample(Supplier<InputStream> bytes, boolean cut) {}

    /**
     * What a file looks like.
     *
     * @param proposal a mapping made for its columns
     * @param mapping the one its rows were read by: the one that was asked for, else the proposal
     * @param faults why an import would be refused; empty where it would not
     */
    public record Preview(
            Layout layout,
            List<Column> columns,
            ProposeMapping.Proposal proposal,
            ColumnMapping mapping,
            List<FieldError> faults,
            List<ReadRow> rows) {}

    /**
     * One column.
     *
     * @param examples a few of its values
     * @param dateOrder of its dates; null where it has none in digits, or they leave it open
     */
    public record Column(String name, List<String> examples, DateOrder dateOrder) {}

    /**
     * @param job what the rows would be imported for
     * @param mapping null to read them by the proposal
     * @param asked makes of a mapping the one with the zone and the order of dates that were asked for
     * @param count how many rows are shown
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for what cannot be read at all
     */
    public Preview preview(
            Sample sample,
            ImportJob job,
            ColumnMapping mapping,
            UnaryOperator<ColumnMapping> asked,
            LayoutWish wish,
            int count) {
        var layout = layout(sample, mapping, wish);
        var rows = new ArrayList<RawRow>();
        var columns = read(sample, layout, rows);
        var proposal = propose.propose(columns, values(columns, rows));
        var chosen = asked.apply(mapping == null ? proposal.mapping() : mapping);
        var fitted = layout.format().hasHeader() ? chosen.fittedTo(columns) : chosen;
        var dates = evidence(columns, fitted, rows);
        var faults = faults(layout, fitted, columns, dates);
        var orders = new HashMap<String, DateOrder>();
        dates.forEach((column, evidence) -> evidence.order().ifPresent(order -> orders.put(column, order)));
        var reader = new RowReader(job, new ImportPlan(layout, fitted, orders), validator, time.instant());
        return new Preview(
                layout,
                columns.stream()
                        .map(column -> new Column(column, examples(column, rows), orders.get(column)))
                        .toList(),
                proposal,
                chosen,
                faults,
                rows.stream().limit(count).map(reader::read).toList());
    }

    private Layout layout(Sample sample, ColumnMapping mapping, LayoutWish wish) {
        try {
            return Layouts.find(sample.bytes(), wish, mapping == null ? propose.knownNames() : mapping.columns(), json);
        } catch (UnreadableFileException e) {
            throw refused(e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException refused(String detail) {
        return Problems.unprocessable(List.of(FieldError.at("", "UNREADABLE_FILE", detail)));
    }

    /** Reads rows, and returns the columns; the last row of a sample that is cut may be half a row. */
    private List<String> read(Sample sample, Layout layout, List<RawRow> into) {
        var columns = new LinkedHashSet<String>();
        try (var rows = Rows.open(layout, sample.bytes(), json)) {
            columns.addAll(rows.columns());
            var room = MOST_CHARACTERS;
            while (rows.hasNext() && into.size() < ROWS_LOOKED_AT && room > 0) {
                into.add(rows.next());
                room -= into.getLast().cells().values().stream()
                        .mapToLong(cell -> cell.length() + CELL)
                        .sum();
            }
            if (sample.cut() && !rows.hasNext() && into.size() > 1) {
                into.removeLast();
            }
        } catch (UnreadableFileException e) {
            if (!sample.cut() || into.isEmpty()) {
                throw refused(e.getMessage());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        into.forEach(row -> row.cells().keySet().stream().sorted(BY_NAME).forEach(columns::add));
        return List.copyOf(columns);
    }

    private static Map<String, List<String>> values(List<String> columns, List<RawRow> rows) {
        var values = new LinkedHashMap<String, List<String>>();
        columns.forEach(column -> values.put(
                column,
                rows.stream()
                        .map(row -> row.cells().getOrDefault(column, "").strip())
                        .filter(text -> !FieldRule.isNothing(text))
                        .toList()));
        return values;
    }

    private static List<String> examples(String column, List<RawRow> rows) {
        return rows.stream()
                .map(row -> row.cells().getOrDefault(column, "").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= 80 ? text : text.substring(0, 80) + "…")
                .distinct()
                .limit(3)
                .toList();
    }

    private static Map<String, DateEvidence> evidence(List<String> columns, ColumnMapping mapping, List<RawRow> rows) {
        var evidence = new LinkedHashMap<String, DateEvidence>();
        for (var column : columns) {
            var dates = new DateEvidence();
            rows.forEach(row -> dates.add(row.cells().getOrDefault(column, "")));
            evidence.put(column, dates);
        }
        PlanImport.undecided(mapping).stream()
                .filter(rule -> rule.template() != null)
                .forEach(rule -> {
                    var dates = new DateEvidence();
                    rows.forEach(row -> dates.add(PlanImport.written(rule, row.cells())));
                    evidence.put(rule.place(), dates);
                });
        return evidence;
    }

    private static List<FieldError> faults(
            Layout layout, ColumnMapping mapping, List<String> columns, Map<String, DateEvidence> dates) {
        var faults = new ArrayList<FieldError>();
        if (layout.format().hasHeader()) {
            mapping.mismatch(columns)
                    .map(why -> FieldError.parameter(
                            "mapping", "COLUMNS_MISSING", "Another mapping is needed: " + why + "."))
                    .ifPresent(faults::add);
        }
        PlanImport.undecided(mapping).stream()
                .flatMap(rule -> Optional.ofNullable(dates.get(rule.place()))
                        .flatMap(evidence -> PlanImport.fault(rule.place(), evidence))
                        .stream())
                .forEach(faults::add);
        return faults;
    }
}
