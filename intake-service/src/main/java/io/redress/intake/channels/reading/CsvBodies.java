package io.redress.intake.channels.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.reading.Layouts;
import io.redress.intake.imports.reading.Rows;
import io.redress.intake.imports.reading.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * Separated values as a list of rows, each by the names of its columns; how they are written is found out as it is for
 * imports. Cells in which nothing stands are not there.
 */
final class CsvBodies {

    private static final int MOST_CELLS = 200_000;

    private CsvBodies() {}

    /**
     * A row that cannot be read; a list may hold some among its rows.
     *
     * @param problem for people
     */
    record Misfit(String problem) {}

    /**
     * @param charset its IANA name; null to find it out
     * @throws UnmappableException for what is no table, or too large a one
     */
    static List<Object> read(byte[] body, String charset, ObjectMapper json) {
        var packed = body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
        if (packed || Layouts.isWhole(body)) {
            throw new UnmappableException("The body is packed, or a workbook; it should be separated values.");
        }
        var wish = new LayoutWish(FileFormat.CSV, charset, null, null, null, null);
        try {
            var layout = Layouts.find(() -> new ByteArrayInputStream(body), wish, Set.of(), json);
            try (var rows = Rows.open(layout, () -> new ByteArrayInputStream(body), json)) {
                return all(rows);
            }
        } catch (UnreadableFileException e) {
            throw new UnmappableException("The body is no table of separated values: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Object> all(Rows rows) {
        var all = new ArrayList<Object>();
        var cells = 0;
        while (rows.hasNext()) {
            var row = rows.next();
            cells += rows.columns().size();
            if (cells > MOST_CELLS) {
                throw new UnmappableException("The body has more than " + MOST_CELLS + " cells.");
            }
            if (row.problem() != null) {
                all.add(new Misfit("Line " + row.line() + ": " + row.problem()));
                continue;
            }
            var named = new LinkedHashMap<String, Object>();
            rows.columns().forEach(column -> {
                var cell = row.cells().getOrDefault(column, "");
                if (!cell.isBlank()) {
                    named.put(column, cell);
                }
            });
            all.add(named);
        }
        return all;
    }
}
