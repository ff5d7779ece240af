package io.redress.reporting.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Holds every answer that a component test gets against the API description. */
public final class DescribedAnswers implements BeforeAllCallback, Filter {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private static final class Description {

        private static final JsonNode API = read();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        RestAssured.replaceFiltersWith(new DescribedAnswers());
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response answer = context.next(request, expected);
        if (URI.create(request.getURI()).getPath().startsWith("/q/")) {
            return answer;
        }
        String method = request.getMethod().toLowerCase(Locale.ROOT);
        String path = URI.create(request.getURI()).getRawPath();
        operation(path, method).ifPresent(template -> check(template, method, answer));
        return answer;
    }

    private static Optional<String> operation(String path, String method) {
        return Description.API.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has(method))
                .map(Map.Entry::getKey)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(template -> template.indexOf('{') < 0 ? 0 : 1));
    }

    private static void check(String template, String method, Response answer) {
        String operation = method + " " + template + " answered " + answer.statusCode();
        String status = Integer.toString(answer.statusCode());
        JsonNode described = Description.API
                .path("paths")
                .path(template)
                .path(method)
                .path("responses")
                .path(status);
        assertTrue(described.isObject(), operation + ", which its description does not tell of");
        String body = answer.asString();
        if (body.isEmpty()) {
            return;
        }
        String type = answer.contentType().replaceAll(";.*", "");
        assertTrue(described.path("content").has(type), operation + " as " + type + ", which is not described");
        assertEquals(
                List.of(),
                schema("/paths/" + template.replace("/", "~1") + "/" + method + "/responses/" + status + "/content/"
                                + type.replace("/", "~1") + "/schema")
                        .validate(body, InputFormat.JSON)
                        .stream()
                        .map(Object::toString)
                        .toList(),
                operation + " otherwise than described: " + body);
    }

    private static Schema schema(String pointer) {
        return SCHEMAS.computeIfAbsent(pointer, place -> {
            ObjectNode whole = Description.API.at(place).deepCopy();
            whole.set("components", Description.API.path("components"));
            return REGISTRY.getSchema(whole);
        });
    }

    /** Our own answers hold nothing that is not described; clients must take more. */
    private static JsonNode read() {
        try {
            JsonNode api = new ObjectMapper()
                    .readTree(RestAssured.given()
                            .queryParam("format", "JSON")
                            .get("/q/openapi")
                            .asString());
            api.at("/components/schemas").forEach(schema -> {
                if (schema.has("properties") && !schema.has("additionalProperties")) {
                    ((ObjectNode) schema).put("additionalProperties", false);
                }
            });
            return api;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
