package io.redress.escalation.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;

/**
 * Takes requests at their word: a number is no text, a text no number, 1 no enum constant, a field comes once, and
 * years have four digits, as in RFC 3339 and unlike what the database could not store.
 */
final class StrictJson {

    /** More than a batch of a thousand needs, and less than ties a processor up. */
    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder().maxTokenCount(200_000).build();

    private StrictJson() {}

    /** A copy of this mapper that guesses nothing. */
    static ObjectMapper of(ObjectMapper json) {
        ObjectMapper strict = json.copy();
        strict.getFactory().setStreamReadConstraints(BOUNDS);
        return strict.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .registerModule(new SimpleModule("strict")
                        .addDeserializer(String.class, new FromText<>(String.class, text -> text))
                        .addDeserializer(Instant.class, new FromText<>(Instant.class, StrictJson::instant))
                        .addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StrictJson::date)));
    }

    private static Instant instant(String text) {
        Instant time = OffsetDateTime.parse(text).toInstant();
        checkYear(time.atOffset(ZoneOffset.UTC).getYear());
        return time;
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        checkYear(date.getYear());
        return date;
    }

    private static void checkYear(int year) {
        if (year < 1 || year > 9999) {
            throw new DateTimeException("A year has four digits");
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> reader;

        FromText(Class<T> type, Function<String, T> reader) {
            super(type);
            this.reader = reader;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), parser);
            }
            String text = parser.getText();
            try {
                return reader.apply(text);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not readable");
            }
        }
    }
}
