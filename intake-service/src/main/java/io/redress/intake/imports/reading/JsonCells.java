package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The cells of one JSON object: nested fields become columns with a dot, arrays of values one text with commas. Objects in
 * an array go by their place ({@code notes.0.text}), all together ({@code notes.text}, with line breaks), and where they
 * have a name and a value, by that name ({@code fields.Branch} of {@code "fields": [{"name": "Branch", "value": "HH"}]}).
 * Of an object with more text than a row may have, the rest is read over.
 */
final class JsonCells {

    static final int LONGEST_ROW = 1024 * 1024;
    private static final List<String> NAMES = List.of("name", "key", "label", "field", "title", "question", "id");
    private static final List<String> VALUES = List.of("value", "answer");

    private final Map<String, String> cells = new HashMap<>();
    private final Map<String, StringBuilder> again = new HashMap<>();
    private final boolean repeating;
    private long room = LONGEST_ROW;

    private JsonCells(boolean repeating) {
        this.repeating = repeating;
    }

    /** Reads the object at whose beginning the parser stands, up to its end; null where it is too long. */
    static Map<String, String> read(JsonParser parser) throws IOException {
        return read(parser, false);
    }

    /**
     * The same for an element of XML, in which a name may stand several times, which then is one text of several lines, and a
     * text without a name.
     */
    static Map<String, String> readRepeating(JsonParser parser) throws IOException {
        return read(parser, true);
    }

    private static Map<String, String> read(JsonParser parser, boolean repeating) throws IOException {
        var reader = new JsonCells(repeating);
        reader.object("", parser, null);
        if (reader.room < 0) {
            return null;
        }
        reader.again.forEach((name, all) -> reader.cells.put(name, all.toString()));
        return reader.cells;
    }

    /** @param own takes the texts that stand in the object itself; null where nobody asks for them */
    private void object(String prefix, JsonParser parser, Map<String, String> own) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var field = parser.currentName();
            var name = repeating && field.isEmpty() ? own(prefix) : prefix.isEmpty() ? field : prefix + "." + field;
            parser.nextToken();
            field(name, parser);
            if (own != null
                    && room >= 0
                    && parser.currentToken().isScalarValue()
                    && !parser.hasToken(JsonToken.VALUE_NULL)) {
                own.put(field, parser.getText());
            }
        }
    }

    private void field(String name, JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> object(name, parser, null);
            case START_ARRAY -> array(name, parser);
            case VALUE_NULL -> {
                if (!repeating) {
                    cells.remove(name);
                }
            }
            default -> value(name, parser.getText());
        }
    }

    /** What stands in an element itself, beside its attributes. */
    private static String own(String element) {
        return element.isEmpty() ? "text" : element;
    }

    private void value(String name, String text) {
        if (!repeating || !cells.containsKey(name)) {
            put(name, text);
        } else if (takes(text.length() + 1)) {
            again.computeIfAbsent(name, first -> new StringBuilder(cells.get(first)))
                    .append('\n')
                    .append(text);
        }
    }

    private void array(String name, JsonParser parser) throws IOException {
        var texts = new StringJoiner(",");
        var joined = new LinkedHashMap<String, StringJoiner>();
        for (var number = 0; parser.nextToken() != JsonToken.END_ARRAY; number++) {
            switch (parser.currentToken()) {
                case START_OBJECT -> element(name, number, parser, joined);
                case START_ARRAY -> array(name + "." + number, parser);
                case VALUE_NULL -> {
                    // Nothing is nothing.
                }
                default -> {
                    if (takes(parser.getTextLength() + 1)) {
                        texts.add(parser.getText());
                    }
                }
            }
        }
        joined.forEach((field, all) -> putIfAbsent(name + "." + field, all.toString()));
        if (texts.length() > 0 && takes(name.length())) {
            cells.put(name, texts.toString());
        }
    }

    private void element(String name, int number, JsonParser parser, Map<String, StringJoiner> joined)
            throws IOException {
        var own = new LinkedHashMap<String, String>();
        object(name + "." + number, parser, own);
        own.forEach((field, text) -> {
            if (takes(text.length())) {
                joined.computeIfAbsent(field, one -> new StringJoiner("\n")).add(text);
            }
        });
        first(own, NAMES)
                .ifPresent(called -> first(own, VALUES).ifPresent(value -> putIfAbsent(name + "." + called, value)));
    }

    private static Optional<String> first(Map<String, String> own, List<String> names) {
        return names.stream().map(own::get).filter(Objects::nonNull).findFirst();
    }

    private void putIfAbsent(String name, String text) {
        if (!cells.containsKey(name)) {
            put(name, text);
        }
    }

    private void put(String name, String text) {
        if (takes(name.length() + text.length())) {
            cells.put(name, text);
        }
    }

    /** Whether there is room for so many characters more; where there is none, the row is given up. */
    private boolean takes(int characters) {
        room -= characters;
        if (room < 0) {
            cells.clear();
        }
        return room >= 0;
    }
}
