package io.redress.intake.imports.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** The rows of a file, read one after the other; constant memory, however long the file is. */
public interface Rows extends Iterator<RawRow>, AutoCloseable {

    /** The columns that the file says it has; empty if it does not say. */
    List<String> columns();

    @Override
    void close() throws IOException;

    /**
     * Opens a file of this layout; the stream is closed with the rows.
     *
     * @throws UnreadableFileException when it is not so
     */
    static Rows open(Layout layout, InputStream file, ObjectMapper json) throws IOException {
        var text = Decoded.open(Unpacked.open(file, layout.packing()), layout.encoding());
        return switch (layout.format()) {
            case CSV ->
                new CsvRows(
                        layout.quotesEscapedBy() == null ? text : Backslashes.undone(text),
                        layout.separator(),
                        layout.headerRow());
            case NDJSON -> new NdjsonRows(text, json);
            case JSON -> new JsonRows(text, layout.rowsAt(), json);
        };
    }
}
