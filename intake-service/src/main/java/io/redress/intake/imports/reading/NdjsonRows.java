package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.RawRow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** One JSON object per line; nested fields become columns with a dot, arrays of texts one text with commas. */
final class NdjsonRows implements Rows {

    private final BufferedReader reader;
    private final ObjectMapper json;
    private String line;
    private boolean tooLong;
    private long lineNumber;
    private long number;

    NdjsonRows(Reader file, ObjectMapper json) {
        this.reader = new BufferedReader(file);
        this.json = json;
        advance();
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean hasNext() {
        return line != null;
    }

    @Override
    public RawRow next() {
        if (line == null) {
            throw new NoSuchElementException("The file has no more rows");
        }
        number++;
        var row = tooLong ? faulty("The line is longer than " + JsonCells.LONGEST_ROW + " characters.") : parse();
        advance();
        return row;
    }

    private RawRow parse() {
        try (var parser = json.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return faulty("The line is no JSON object.");
            }
            var cells = JsonCells.read(parser);
            if (cells == null) {
                return faulty(
                        "Its names and values are longer than " + JsonCells.LONGEST_ROW + " characters together.");
            }
            return parser.nextToken() == null
                    ? new RawRow(number, lineNumber, cells, null)
                    : faulty("The line has more than one JSON object.");
        } catch (JsonProcessingException e) {
            return faulty(
                    e.getLocation() == null
                            ? "The line is nested too deeply, or a name or number in it is too long."
                            : "The line is not JSON, from column "
                                    + e.getLocation().getColumnNr() + " on.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow faulty(String problem) {
        return new RawRow(number, lineNumber, Map.of(), problem);
    }

    /** Moves to the next line that is not blank; remembers no more of it than a line may have. */
    private void advance() {
        try {
            do {
                line = readLine();
                lineNumber++;
            } while (line != null && line.isBlank() && !tooLong);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String readLine() throws IOException {
        var text = new StringBuilder();
        tooLong = false;
        int c;
        while ((c = reader.read()) >= 0 && c != '\n') {
            if (text.length() < JsonCells.LONGEST_ROW) {
                text.append((char) c);
            } else {
                tooLong = true;
            }
        }
        return c < 0 && text.isEmpty() ? null : text.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
