package io.redress.intake.imports.reading;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.FileFormat;
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

    /** Opens a file of this format; the stream is closed with the rows. */
    static Rows open(FileFormat format, InputStream file, ObjectMapper json) {
        return switch (format) {
            case CSV -> new CsvRows(file);
            case NDJSON -> new NdjsonRows(file, json);
        };
    }
}
