package io.redress.intake.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says in the API description what callers can count on in an answer: every field is there unless
 * {@code openapi-optional.txt} names it, and a field of an enumerated type may get new values.
 */
final class AnswerSchemas {

    private final Map<String, Schema> schemas;
    private final Set<String> requested;
    private final Map<String, Set<String>> optional = optionalFields();

    private AnswerSchemas(OpenAPI api) {
        this.schemas = api.getComponents().getSchemas();
        this.requested = new SchemaReach(schemas).ofRequests(api);
    }

    static void complete(OpenAPI api) {
        new AnswerSchemas(api).complete();
    }

    private void complete() {
        schemas.forEach((name, schema) -> {
            if (!requested.contains(name) && schema.getProperties() != null) {
                complete(name, schema);
            }
        });
    }

    private void complete(String name, Schema schema) {
        Set<String> absent = optional.getOrDefault(name, Set.of());
        List<String> present = schema.getProperties().keySet().stream()
                .filter(field -> !absent.contains(field))
                .toList();
        schema.setRequired(present.isEmpty() ? null : present);
        Map<String, Schema> fields = new LinkedHashMap<>();
        schema.getProperties().forEach((field, type) -> fields.put(field, open(type)));
        schema.setProperties(fields);
    }

    private Schema open(Schema field) {
        if (field.getItems() != null) {
            return field.items(open(field.getItems()));
        }
        boolean inPlace = field.getEnumeration() != null;
        if (!inPlace && !isEnumeration(field)) {
            return field;
        }
        Schema known = inPlace
                ? text().enumeration(field.getEnumeration())
                : OASFactory.createSchema().ref(field.getRef());
        return OASFactory.createSchema()
                .description(field.getDescription())
                .examples(field.getExamples())
                .anyOf(List.of(known, text()));
    }

    private boolean isEnumeration(Schema field) {
        Schema referred = field.getRef() == null ? null : schemas.get(SchemaReach.nameIn(field.getRef()));
        return referred != null && referred.getEnumeration() != null;
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    /** Each line names a schema and those of its fields that an answer may lack. */
    private static Map<String, Set<String>> optionalFields() {
        try (InputStream file =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("openapi-optional.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(":\\s*"))
                    .collect(Collectors.toMap(line -> line[0], line -> Set.copyOf(Arrays.asList(line[1].split(" ")))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
