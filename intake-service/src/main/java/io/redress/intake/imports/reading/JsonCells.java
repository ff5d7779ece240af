package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The cells of one JSON object: nested fields become columns with a dot, arrays of values one text with commas. Of an
 * object with more text than a row may have, the rest is read over.
 */
final class JsonCells {

    static final int LONGEST_ROW = 1024 * 1024;

    private final Map<String, String> cells = new HashMap<>();
    private long room = LONGEST_ROW;

    /** Reads the object at whose beginning the parser stands, up to its end; null where it is too long. */
    static Map<String, String> read(JsonParser parser) throws IOException {
        var reader = new JsonCells();
        reader.object("", parser);
        return reader.room < 0 ? null : reader.cells;
    }

    private void object(String prefix, JsonParser parser) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = prefix.isEmpty() ? parser.currentName() : prefix + "." + parser.currentName();
            parser.nextToken();
            value(name, parser);
        }
    }

    private void value(String name, JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(name, parser);
            case START_ARRAY -> array(name, parser);
            case VALUE_NULL -> cells.remove(name);
            default -> put(name, parser.getText());
        }
    }

    private void array(String name, JsonParser parser) throws IOException {
        var number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isStructStart()) {
                value(name + "." + number, parser);
            } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
                var text = parser.getText();
                put(name, cells.containsKey(name) ? cells.get(name) + "," + text : text);
            }
            number++;
        }
    }

    private void put(String name, String text) {
        room -= name.length() + text.length();
        if (room < 0) {
            cells.clear();
        } else {
            cells.put(name, text);
        }
    }
}
