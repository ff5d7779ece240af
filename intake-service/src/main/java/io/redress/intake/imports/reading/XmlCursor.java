package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Goes through the elements of an XML document one after the other. Elements with attributes or others within are objects,
 * whose text beside those has no name; other elements, and attributes, are texts. Namespaces do not count.
 */
final class XmlCursor implements AutoCloseable {

    private static final XmlFactory XML = new XmlFactory();

    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();
    private JsonToken token;

    XmlCursor(Reader file) throws IOException {
        parser = XML.createParser(file);
    }

    /** What comes next; null at the end. */
    JsonToken next() throws IOException {
        if (token == JsonToken.END_OBJECT) {
            path.pollLast();
        }
        token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            path.addLast(path.isEmpty() ? "" : path.getLast() + "/" + parser.currentName());
        }
        return token;
    }

    /** Where this object stands: the names from below the root on, each after a slash. */
    String place() {
        return path.getLast();
    }

    /** Where this text stands. */
    String placeOfText() throws IOException {
        return path.isEmpty() ? "" : path.getLast() + "/" + parser.currentName();
    }

    JsonParser parser() {
        return parser;
    }

    /** The object at which it stands was read to its end by somebody else. */
    void leave() {
        token = JsonToken.END_OBJECT;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
