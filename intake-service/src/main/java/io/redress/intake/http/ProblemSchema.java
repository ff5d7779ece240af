package io.redress.intake.http;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** How problems are described: as this service answers them, in place of the problem extension's own schemas. */
final class ProblemSchema {

    static final String NAME = "HttpProblem";

    private static final String ERROR = "FieldError";
    private static final List<String> OF_THE_EXTENSION = List.of("HttpValidationProblem", "Violation");

    private ProblemSchema() {}

    static void replaceIn(Components components) {
        OF_THE_EXTENSION.forEach(components::removeSchema);
        components.addSchema(NAME, problem());
        components.addSchema(ERROR, error());
    }

    private static Schema problem() {
        Schema errors = OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.ARRAY))
                .description("Everything that is wrong with the request, at once")
                .items(OASFactory.createSchema().ref("#/components/schemas/" + ERROR));
        return object("A problem (RFC 9457)")
                .required(List.of("type", "title", "status", "code", "traceId"))
                .addProperty("type", text("urn:redress:problem: and the code", "urn:redress:problem:invalid"))
                .addProperty("title", text("The status in words", "Unprocessable Content"))
                .addProperty("status", number("The HTTP status", 422))
                .addProperty("detail", text("What to do next", "Correct what errors names and send it again."))
                .addProperty("instance", text("The path that was called", "/feedback"))
                .addProperty("code", text("Stable; what programs switch on", "INVALID"))
                .addProperty("traceId", text("Under which the logs have it", "cd9e0c123cc9a57be69365c650b283cb"))
                .addProperty("errors", errors);
    }

    private static Schema error() {
        return object("One thing wrong with a request; where it is stands in pointer, parameter or header")
                .required(List.of("code", "detail"))
                .addProperty("pointer", text("JSON pointer into the body", "/customer/email"))
                .addProperty("parameter", text("Name of a query parameter", "limit"))
                .addProperty("header", text("Name of a header", "Idempotency-Key"))
                .addProperty("code", text("Stable; what programs switch on", "INVALID_VALUE"))
                .addProperty("detail", text("What to send instead", "Send one of MINOR, MODERATE, MAJOR."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description(description)
                .properties(Map.of());
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .description(description)
                .addExample(example);
    }

    private static Schema number(String description, int example) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.INTEGER))
                .description(description)
                .addExample(example);
    }
}
