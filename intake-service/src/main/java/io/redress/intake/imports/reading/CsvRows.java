package io.redress.intake.imports.reading;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Comma-separated values; the first record names the columns. */
final class CsvRows implements Rows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_FIELD = 4 * 1024 * 1024;

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private long number;

    CsvRows(InputStream file) {
        records = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))
                .iterator();
        columns = records.hasNext() ? columns(read()) : List.of();
    }

    private static List<String> columns(CsvRecord header) {
        return header.getFields().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    @Override
    public RawRow next() {
        var row = read();
        number++;
        return row.getFieldCount() == columns.size()
                ? new RawRow(number, row.getStartingLineNumber(), cells(row), null)
                : new RawRow(
                        number,
                        row.getStartingLineNumber(),
                        Map.of(),
                        "It has " + row.getFieldCount() + " fields where the header names " + columns.size()
                                + "; quote fields that hold a comma.");
    }

    private CsvRecord read() {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    private UnreadableFileException unreadable(CsvParseException cause) {
        return new UnreadableFileException(
                "After row " + number + " the file is no CSV any more, or a field is longer than " + LONGEST_FIELD
                        + " characters; look for a quote that is never closed.",
                cause);
    }

    private Map<String, String> cells(CsvRecord row) {
        var cells = new HashMap<String, String>();
        for (var i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.getField(i));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
