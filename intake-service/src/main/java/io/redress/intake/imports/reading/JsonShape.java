package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.reading.KeyedShape.Keyed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds out which array of a JSON document has the rows, or which object has them by key. */
final class JsonShape {

    private final Set<String> wanted;
    private String best;
    private long bestKnown;
    private long bestObjects;

    private JsonShape(Set<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * The JSON pointer of the array of objects with the most names that are looked for, or else the most objects; of an
     * object that has objects by key, where those have more of these names or nothing else can be rows; null where there is
     * none.
     *
     * @param head what the document begins with; it may end anywhere
     * @param columns names that are looked for; empty for any
     */
    static String rowsAt(String head, Set<String> columns, ObjectMapper json) {
        var wanted = columns.stream().map(ColumnMapping::plain).collect(Collectors.toSet());
        var shape = new JsonShape(wanted);
        shape.arrays(head, json);
        return KeyedShape.find(head, wanted, json)
                .filter(shape::isWorseThan)
                .map(Keyed::at)
                .orElse(shape.best);
    }

    /** Lists within the objects are part of the rows, not the rows. */
    private boolean isWorseThan(Keyed keyed) {
        return keyed.known() > bestKnown
                || keyed.known() == bestKnown && keyed.alike() && (best == null || best.startsWith(keyed.at() + "/"));
    }

    private void arrays(String head, ObjectMapper json) {
        try (var parser = json.createParser(head)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    array(parser);
                }
            }
        } catch (JsonProcessingException cutOrBroken) {
            // What was found up to here has to do.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void array(JsonParser parser) throws IOException {
        var pointer = parser.getParsingContext().getParent().pathAsPointer().toString();
        var known = 0L;
        var objects = 0L;
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                objects++;
                known = objects == 1 ? known(parser) : known;
                consider(pointer, known, objects);
            }
            parser.skipChildren();
        }
    }

    private void consider(String pointer, long known, long objects) {
        if (known > bestKnown || known == bestKnown && objects > bestObjects) {
            best = pointer;
            bestKnown = known;
            bestObjects = objects;
        }
    }

    private long known(JsonParser parser) throws IOException {
        var cells = JsonCells.read(parser);
        return cells == null
                ? 0
                : cells.keySet().stream()
                        .map(ColumnMapping::plain)
                        .filter(wanted::contains)
                        .count();
    }
}
