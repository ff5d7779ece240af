package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The objects of one JSON document: of the array that it is, of the first array of objects that it holds, or those that an
 * object has by key, which then is a column {@value #KEY} unless a row has one of that name.
 */
final class JsonRows implements Rows {

    static final String KEY = "key";

    private final JsonParser parser;
    private boolean byKey;
    private JsonToken token;
    private long number;

    /** @param rowsAt the JSON pointer of the array, or the object with the rows by key; null for the first array of objects */
    JsonRows(Reader file, String rowsAt, ObjectMapper json) {
        try {
            parser = json.createParser(file);
            token = parser.nextToken();
            if (rowsAt != null) {
                findRows(rowsAt);
            } else if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            } else if (token == JsonToken.START_OBJECT) {
                findArray();
            } else if (token != null) {
                throw new UnreadableFileException("The file is no JSON array of objects.");
            }
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves to the first element of that array or object; arrays before it are read over. */
    private void findRows(String pointer) throws IOException {
        for (; token != null; token = parser.nextToken()) {
            if (token != JsonToken.START_ARRAY && token != JsonToken.START_OBJECT) {
                continue;
            }
            if (parser.getParsingContext()
                    .getParent()
                    .pathAsPointer()
                    .toString()
                    .equals(pointer)) {
                byKey = token == JsonToken.START_OBJECT;
                token = parser.nextToken();
                return;
            }
            if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            }
        }
        throw new UnreadableFileException("The document has no rows at " + pointer + ".");
    }

    /** Moves to the first element of the first array of objects; objects within objects are looked into. */
    private void findArray() throws IOException {
        for (token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    return;
                }
                for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                    parser.skipChildren();
                }
            }
        }
        throw new UnreadableFileException(
                "The document has no array of objects; send [ {…}, {…} ], or one object per line.");
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean hasNext() {
        return token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The file has no more rows");
        }
        number++;
        try {
            long line = parser.currentTokenLocation().getLineNr();
            var key = byKey ? parser.currentName() : null;
            if (byKey) {
                token = parser.nextToken();
            }
            var row = row(line, key);
            token = parser.nextToken();
            if (token == null) {
                throw new UnreadableFileException("After row " + number + " the file ends before its rows do.");
            }
            return row;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow row(long line, String key) throws IOException {
        if (token != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new RawRow(number, line, Map.of(), "It is no JSON object.");
        }
        var cells = JsonCells.read(parser);
        if (cells != null && key != null) {
            cells.putIfAbsent(KEY, key);
        }
        return cells == null
                ? new RawRow(number, line, Map.of(), "It is longer than " + JsonCells.LONGEST_ROW + " characters.")
                : new RawRow(number, line, cells, null);
    }

    private UnreadableFileException unreadable(JsonProcessingException cause) {
        return new UnreadableFileException(
                "After row " + number + " the file is no JSON any more"
                        + (cause.getLocation() == null
                                ? "."
                                : ": line " + cause.getLocation().getLineNr() + ", column "
                                        + cause.getLocation().getColumnNr() + "."),
                cause);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
