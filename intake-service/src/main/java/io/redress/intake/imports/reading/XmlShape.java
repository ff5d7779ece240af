package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.redress.intake.imports.domain.ColumnMapping;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out which elements of an XML document are its rows. */
final class XmlShape {

    private static final Pattern BEGINNING = Pattern.compile(
            "(?i)<(?:\\?xml\\s|!--|!DOCTYPE\\s|[\\w:.-]{1,200}(?:\\s[^<>]{0,10000})?>\\s*<).*", Pattern.DOTALL);
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]{0,200}?encoding=[\"']([\\w.-]{1,40})[\"']");
    private static final int MOST_PLACES = 10_000;

    private final Map<String, Elements> places = new LinkedHashMap<>();

    private XmlShape() {}

    /** The elements at one place. */
    private static final class Elements {

        private final Set<String> names = new HashSet<>();
        private long count;
    }

    /** Whether a text begins as XML does. */
    static boolean isXml(String content) {
        return BEGINNING.matcher(content).matches();
    }

    /** The charset that a document names, by its beginning; the other one where it names none that is known. */
    static String encoding(String head, String otherwise) {
        var declared = ENCODING.matcher(head);
        return declared.lookingAt() && isKnown(declared.group(1)) ? declared.group(1) : otherwise;
    }

    private static boolean isKnown(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /**
     * The place of the elements with the most names that are looked for, or else the most elements; the root's is
     * empty.
     *
     * @param head what the document begins with; it may end anywhere
     * @param columns names that are looked for; empty for any
     */
    static String rowsAt(String head, Set<String> columns) {
        var wanted = columns.stream().map(ColumnMapping::plain).collect(Collectors.toSet());
        var shape = new XmlShape();
        try (var cursor = new XmlCursor(new StringReader(head))) {
            for (var token = cursor.next(); token != null && shape.places.size() < MOST_PLACES; token = cursor.next()) {
                if (token == JsonToken.START_OBJECT) {
                    shape.places.computeIfAbsent(cursor.place(), place -> new Elements()).count++;
                } else if (token == JsonToken.VALUE_STRING) {
                    shape.text(cursor.placeOfText());
                }
            }
        } catch (JsonProcessingException cutOrBroken) {
            return shape.best(wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shape.best(wanted);
    }

    /** A text is a column of all elements that it stands in. */
    private void text(String place) {
        for (var end = place.lastIndexOf('/'); end >= 0; end = place.lastIndexOf('/', end - 1)) {
            var elements = places.get(place.substring(0, end));
            if (elements != null) {
                elements.names.add(place.substring(end + 1).replace('/', '.'));
            }
        }
    }

    private String best(Set<String> wanted) {
        return places.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Elements>>comparingLong(place -> known(place.getValue(), wanted))
                        .thenComparingLong(place -> place.getValue().count)
                        .thenComparing(place -> !place.getKey().isEmpty())
                        .thenComparing(place -> -place.getKey().length()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static long known(Elements elements, Set<String> wanted) {
        return elements.names.stream()
                .map(ColumnMapping::plain)
                .filter(wanted::contains)
                .distinct()
                .count();
    }
}
