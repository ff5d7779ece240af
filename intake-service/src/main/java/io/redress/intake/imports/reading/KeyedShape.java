package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.ColumnMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds out which object of a JSON document has the rows by key: {@code {"123": {…}, "124": {…}}}. */
final class KeyedShape {

    private final Set<String> wanted;
    private Keyed best;

    private KeyedShape(Set<String> wanted) {
        this.wanted = wanted;
    }

    /**
     * An object in which nothing stands but objects.
     *
     * @param at its JSON pointer
     * @param known how many of the names that are looked for its first object has
     * @param alike whether it has several objects, with most names in common
     */
    record Keyed(String at, long known, boolean alike) {}

    /**
     * The object with the most names that are looked for in those that it has by key; empty where there is none.
     *
     * @param head what the document begins with; it may end anywhere
     * @param wanted plain names that are looked for; empty for any
     */
    static Optional<Keyed> find(String head, Set<String> wanted, ObjectMapper json) {
        var shape = new KeyedShape(wanted);
        try (var parser = json.createParser(head)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                shape.object(parser);
            }
        } catch (JsonProcessingException cutOrBroken) {
            return Optional.ofNullable(shape.best);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.ofNullable(shape.best);
    }

    /** Reads an object to its end; returns the names of the values that stand in it. */
    private Set<String> object(JsonParser parser) throws IOException {
        var at = parser.getParsingContext().getParent().pathAsPointer().toString();
        var names = new HashSet<String>();
        Set<String> first = null;
        var objects = 0;
        var others = 0;
        var alike = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                names.add(name);
                others++;
                parser.skipChildren();
                continue;
            }
            var inner = object(parser);
            objects++;
            alike &= first == null || areAlike(first, inner);
            first = first == null ? inner : first;
            if (others == 0) {
                consider(new Keyed(at, known(first), objects > 1 && alike));
            }
        }
        if (others > 0 && best != null && best.at().equals(at)) {
            best = null;
        }
        return names;
    }

    private void consider(Keyed keyed) {
        if (best == null
                || best.at().equals(keyed.at())
                || keyed.known() > best.known()
                || keyed.known() == best.known() && keyed.alike() && !best.alike()) {
            best = keyed;
        }
    }

    private static boolean areAlike(Set<String> one, Set<String> other) {
        var common = new HashSet<>(one);
        common.retainAll(other);
        return common.size() * 2 > Math.min(one.size(), other.size());
    }

    private long known(Set<String> names) {
        return names.stream().map(ColumnMapping::plain).filter(wanted::contains).count();
    }
}
