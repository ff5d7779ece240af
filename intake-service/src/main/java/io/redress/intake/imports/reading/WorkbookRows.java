package io.redress.intake.imports.reading;

import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The rows of a sheet; its header names the columns, and columns beyond it go by their place. */
final class WorkbookRows implements Rows {

    private final Workbook workbook;
    private final SheetLines lines;
    private final List<String> columns;
    private final List<String> header;
    private SheetLines.Line next;
    private long number;

    private WorkbookRows(Workbook workbook, SheetLines lines, int headerRow) {
        this.workbook = workbook;
        this.lines = lines;
        do {
            next = lines.next();
        } while (next != null && next.number() < headerRow);
        header = next == null || headerRow == 0 ? List.of() : next.fields();
        if (next == null) {
            columns = List.of();
        } else if (headerRow == 0) {
            columns = ColumnNames.numbered(next.fields().size());
        } else {
            columns = ColumnNames.of(next.fields());
            advance();
        }
    }

    /**
     * @param sheet its name; null for the first one that is visible
     * @param headerRow the line with the names of the columns, from 1; 0 for a sheet without one
     */
    static WorkbookRows open(InputStream file, String sheet, int headerRow) throws IOException {
        var workbook = Workbook.open(file);
        try {
            return new WorkbookRows(workbook, workbook.lines(sheet), headerRow);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public RawRow next() {
        if (next == null) {
            throw new NoSuchElementException("The sheet has no more rows");
        }
        var line = next;
        advance();
        number++;
        return line.tooLong()
                ? new RawRow(
                        number, line.number(), Map.of(), "It is longer than " + JsonCells.LONGEST_ROW + " characters.")
                : new RawRow(number, line.number(), cells(line.fields()), null);
    }

    /** Moves to the next row; the header again, as on every printed page, is none. */
    private void advance() {
        do {
            next = lines.next();
        } while (next != null && ColumnNames.repeat(header, next.fields()));
    }

    private Map<String, String> cells(List<String> fields) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < Math.max(fields.size(), columns.size()); i++) {
            var text = i < fields.size() ? fields.get(i) : "";
            if (i < columns.size() || !text.isEmpty()) {
                cells.put(i < columns.size() ? columns.get(i) : "column " + (i + 1), text);
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
