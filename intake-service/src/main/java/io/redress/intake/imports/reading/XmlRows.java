package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.redress.intake.imports.domain.RawRow;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The elements at one place of an XML document. What stands in them several times is one text of several lines. */
final class XmlRows implements Rows {

    private final XmlCursor cursor;
    private final String rowsAt;
    private boolean atObject;
    private boolean atText;
    private long number;

    /** @param rowsAt as {@link XmlShape#rowsAt} finds it */
    XmlRows(Reader file, String rowsAt) throws IOException {
        this.rowsAt = rowsAt;
        try {
            cursor = new XmlCursor(file);
            advance();
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public boolean hasNext() {
        return atObject || atText;
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException("The file has no more rows");
        }
        number++;
        try {
            var row = row(cursor.parser().currentTokenLocation().getLineNr());
            advance();
            return row;
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawRow row(long line) throws IOException {
        if (atText) {
            return new RawRow(number, line, Map.of(), "Nothing but a text stands in it.");
        }
        var cells = JsonCells.readRepeating(cursor.parser());
        cursor.leave();
        return cells == null
                ? new RawRow(number, line, Map.of(), "It is longer than " + JsonCells.LONGEST_ROW + " characters.")
                : new RawRow(number, line, cells, null);
    }

    private void advance() throws IOException {
        do {
            var token = cursor.next();
            if (token == null) {
                atObject = false;
                atText = false;
                return;
            }
            atObject = token == JsonToken.START_OBJECT && cursor.place().equals(rowsAt);
            atText = token == JsonToken.VALUE_STRING
                    && cursor.placeOfText().equals(rowsAt)
                    && !cursor.parser().getText().isBlank();
        } while (!hasNext());
    }

    private UnreadableFileException unreadable(JsonProcessingException cause) {
        return new UnreadableFileException(
                "After row " + number + " the file is no XML any more"
                        + (cause.getLocation() == null
                                ? "."
                                : ": line " + cause.getLocation().getLineNr() + ", column "
                                        + cause.getLocation().getColumnNr() + "."),
                cause);
    }

    @Override
    public void close() throws IOException {
        cursor.close();
    }
}
