package io.redress.intake.imports.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** The rows of a file, read one after the other; constant memory, however long the file is. */
public interface Rows extends Iterator<RawRow>, AutoCloseable {

    /** The columns that the file says it has; empty if it does not say. */
    List<String> columns();

    @Override
    void close() throws IOException;

    /**
     * Opens a file of this layout; what it opens is closed with the rows.
     *
     * @param file opens it from its beginning
     * @throws UnreadableFileException when it is not so
     */
    static Rows open(Layout layout, Supplier<InputStream> file, ObjectMapper json) throws IOException {
        if (layout.format() == FileFormat.XLSX) {
            return WorkbookRows.open(file.get(), layout.sheet(), layout.headerRow());
        }
        var text = Decoded.open(Unpacked.open(file, layout.packing(), layout.file()), layout.encoding());
        try {
            return switch (layout.format()) {
                case CSV ->
                    new CsvRows(
                            layout.quotesEscapedBy() == null ? text : Backslashes.undone(text),
                            layout.separator(),
                            layout.headerRow());
                case NDJSON -> new NdjsonRows(text, json);
                case JSON -> new JsonRows(text, layout.rowsAt(), json);
                case XML -> new XmlRows(text, layout.rowsAt());
                case XLSX -> throw new IllegalStateException("a workbook is no text");
            };
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }
}
