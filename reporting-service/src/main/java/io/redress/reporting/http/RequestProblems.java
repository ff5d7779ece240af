package io.redress.reporting.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what Jackson would stop at, so that a caller hears of everything at once. For one request. */
final class RequestProblems extends DeserializationProblemHandler {

    /** So many are said at once. */
    static final int MOST = 100;

    private final List<FieldError> errors = new ArrayList<>();
    private boolean unknownFields;

    List<FieldError> errors() {
        return errors;
    }

    boolean hasUnknownFields() {
        return unknownFields;
    }

    private void note(FieldError error) {
        if (errors.size() < MOST) {
            errors.add(error);
        }
    }

    void add(JsonMappingException e) {
        StringBuilder pointer = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getFieldName() != null ? step.getFieldName() : step.getIndex());
        }
        note(FieldError.at(pointer.toString(), "UNREADABLE", "This value cannot be read here."));
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            JsonDeserializer<?> deserializer,
            Object beanOrClass,
            String name)
            throws IOException {
        unknownFields = true;
        note(FieldError.at(
                pointerOf(name, context, parser).toString(),
                "UNKNOWN_FIELD",
                "There is no such field here. Known: " + known(deserializer) + "."));
        parser.skipChildren();
        return true;
    }

    /** What a record does not know comes at the record's end, from a buffer that has lost its place. */
    private static JsonPointer pointerOf(String name, DeserializationContext context, JsonParser parser) {
        return parser == context.getParser()
                ? parser.getParsingContext().pathAsPointer()
                : context.getParser().getParsingContext().pathAsPointer().appendProperty(name);
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> target, String value, String failure) {
        add(context.getParser(), target);
        return null;
    }

    @Override
    public Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> target, Number value, String failure) {
        add(context.getParser(), target);
        return null;
    }

    @Override
    public Object handleUnexpectedToken(
            DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure)
            throws IOException {
        add(parser, target.getRawClass());
        parser.skipChildren();
        return null;
    }

    private void add(JsonParser parser, Class<?> target) {
        note(FieldError.at(
                parser.getParsingContext().pathAsPointer().toString(), "INVALID_VALUE", expectation(target)));
    }

    private static String expectation(Class<?> target) {
        if (target.isEnum()) {
            return "Send one of " + String.join(", ", names(target)) + ".";
        }
        return switch (target.getSimpleName()) {
            case "Instant" -> "Send an instant in RFC 3339, for example 2026-11-20T10:15:00Z.";
            case "LocalDate" -> "Send a date, for example 2026-11-20.";
            case "Duration" -> "Send an ISO 8601 duration, for example PT4H.";
            case "UUID" -> "Send a UUID.";
            case "String" -> "Send a text.";
            case "List", "Set", "ArrayList" -> "Send an array.";
            case "boolean", "Boolean" -> "Send true or false.";
            case "int", "Integer", "long", "Long", "BigDecimal", "double", "Double" -> "Send a number.";
            default -> "Send an object.";
        };
    }

    private static List<String> names(Class<?> target) {
        return Arrays.stream(target.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static String known(JsonDeserializer<?> deserializer) {
        return deserializer == null || deserializer.getKnownPropertyNames() == null
                ? "see the API description"
                : String.join(
                        ", ",
                        deserializer.getKnownPropertyNames().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList());
    }
}
