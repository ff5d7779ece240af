package io.redress.intake.imports.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Separated values; the header names the columns. Lines in which nothing stands are no rows. */
final class CsvRows implements Rows {

    private static final int LONGEST_ROW = 4 * 1024 * 1024;
    private static final int MOST_FIELDS = 10_000;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private final String separator;
    private final int linesBefore;
    private final List<String> header;
    private final ShortRows shortRows;
    private CsvRecord next;
    private long number;

    /** @param headerRow the line with the names of the columns, from 1; 0 for a file without one */
    CsvRows(PushbackReader file, String separator, int headerRow) throws IOException {
        this.separator = separator;
        this.linesBefore = skip(file, headerRow - 1);
        this.records = parsed(file, separator);
        var first = filled();
        header = first == null || headerRow == 0 ? List.of() : List.copyOf(first.getFields());
        columns = first == null
                ? List.of()
                : headerRow == 0 ? ColumnNames.numbered(first.getFieldCount()) : ColumnNames.of(first.getFields());
        shortRows = new ShortRows(columns.size());
        next = headerRow == 0 ? first : null;
        if (first != null && headerRow != 0) {
            advance();
        }
    }

    /** The records of separated values, as all of this package reads them. */
    static CloseableIterator<CsvRecord> parsed(Reader file, String separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_FIELDS)
                                .maxFieldSize(LONGEST_ROW)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        file)
                .iterator();
    }

    /** Lines end with a line feed, a carriage return, or both. */
    private static int skip(PushbackReader file, int lines) throws IOException {
        var skipped = 0;
        for (var c = 0; skipped < lines && c >= 0; ) {
            c = file.read();
            if (c == '\r') {
                var after = file.read();
                if (after >= 0 && after != '\n') {
                    file.unread(after);
                }
            }
            if (c == '\n' || c == '\r') {
                skipped++;
            }
        }
        return skipped;
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
            throw new NoSuchElementException("The file has no more rows");
        }
        var row = next;
        number++;
        advance();
        var line = row.getStartingLineNumber() + linesBefore;
        var whole = shortRows.isWhole(row.getFields(), next == null ? null : next.getFields());
        if (row.getFieldCount() < columns.size() && whole) {
            return new RawRow(number, line, cells(row), null, leftOut(row.getFieldCount()));
        }
        return whole || fits(row)
                ? new RawRow(number, line, cells(row), null)
                : new RawRow(number, line, Map.of(), misfit(row.getFieldCount()));
    }

    private String leftOut(int fields) {
        return "It has " + fields + " of " + columns.size() + " fields; what is left out at the end is read as empty.";
    }

    private String misfit(int fields) {
        return "It has " + fields + " fields where the header names " + columns.size()
                + (fields < columns.size()
                        ? "; a line break within a field needs quotes around it, and fields left empty at the end"
                                + " still need their separators."
                        : "; quote fields that hold a " + named(separator) + ".");
    }

    /** Whether nothing stands beyond the last column. */
    private boolean fits(CsvRecord row) {
        var fields = row.getFields();
        return fields.size() > columns.size()
                && fields.subList(columns.size(), fields.size()).stream().allMatch(String::isBlank);
    }

    private static String named(String separator) {
        return switch (separator) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            default -> "separator";
        };
    }

    /** Moves to the next row; where files were put together, the header stands among them again and is none. */
    private void advance() {
        do {
            next = filled();
        } while (next != null && ColumnNames.repeat(header, next.getFields()));
    }

    /** The next record in which something stands; null at the end. */
    private CsvRecord filled() {
        try {
            var record = records.hasNext() ? records.next() : null;
            while (record != null && record.getFields().stream().allMatch(String::isBlank)) {
                record = records.hasNext() ? records.next() : null;
            }
            return record;
        } catch (CsvParseException e) {
            throw new UnreadableFileException(
                    "After row " + number + " the file is no CSV any more, or a row is longer than " + LONGEST_ROW
                            + " characters; look for a quote that is never closed.",
                    e);
        }
    }

    private Map<String, String> cells(CsvRecord row) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), i < row.getFieldCount() ? plain(row.getField(i)) : "");
        }
        return cells;
    }

    /** Programs write {@code ="0017"} so that spreadsheets keep the zeros; what is meant is the text. */
    private static String plain(String field) {
        var text = field.startsWith("=") ? field.strip() : field;
        return text.length() > 2 && text.startsWith("=\"") && text.endsWith("\"")
                ? text.substring(2, text.length() - 1).replace("\"\"", "\"")
                : field;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
