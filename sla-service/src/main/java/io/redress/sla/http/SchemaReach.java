package io.redress.sla.http;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Which schemas of an API description are spoken of by its operations, directly or through others. */
final class SchemaReach {

    private final Map<String, Schema> schemas;

    SchemaReach(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Names of the schemas that requests are made of. */
    Set<String> ofRequests(OpenAPI api) {
        return reached(operations(api).flatMap(SchemaReach::asked));
    }

    static String nameIn(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> asked(Operation operation) {
        Stream<Schema> body = operation.getRequestBody() == null
                ? Stream.empty()
                : inContent(operation.getRequestBody().getContent());
        Stream<Schema> parameters = operation.getParameters() == null
                ? Stream.empty()
                : operation.getParameters().stream().map(Parameter::getSchema);
        return Stream.concat(body, parameters);
    }

    private static Stream<Schema> inContent(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().map(MediaType::getSchema);
    }

    private Set<String> reached(Stream<Schema> from) {
        Set<String> names = new HashSet<>();
        from.forEach(schema -> follow(schema, names));
        return names;
    }

    private void follow(Schema schema, Set<String> names) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null && names.add(nameIn(schema.getRef()))) {
            follow(schemas.get(nameIn(schema.getRef())), names);
        }
        parts(schema).filter(Objects::nonNull).forEach(part -> follow(part, names));
    }

    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> fields =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        Stream<Schema> others = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema());
        Stream<Schema> compositions = Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream);
        return Stream.of(fields, others, compositions).flatMap(all -> all);
    }
}
