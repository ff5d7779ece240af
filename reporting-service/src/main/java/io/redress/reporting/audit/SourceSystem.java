package io.redress.reporting.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.redress.reporting.audit.domain.LoggedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The system whose feedback an event is about, by the payload's own word. */
final class SourceSystem {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FIELD = "sourceSystem";

    private SourceSystem() {}

    /** Null for events that name none, such as those about policies. */
    static String of(LoggedEvent event) {
        try (JsonParser parser = JSON.createParser(event.data())) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean found = parser.currentName().equals(FIELD);
                JsonToken value = parser.nextToken();
                if (found) {
                    return value == JsonToken.VALUE_STRING ? parser.getText() : null;
                }
                parser.skipChildren();
            }
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
