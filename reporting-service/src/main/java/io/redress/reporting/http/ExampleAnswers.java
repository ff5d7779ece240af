package io.redress.reporting.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Shows in the API description what an operation answers: {@code openapi-examples/<operationId>.json}. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExampleAnswers implements OASFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        try (InputStream example = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("openapi-examples/" + operation.getOperationId() + ".json")) {
            if (answer != null && answer.getContent() != null && example != null) {
                JsonNode value = JSON.readTree(example);
                answer.getContent().getMediaTypes().values().forEach(type -> type.setExample(value));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return operation;
    }
}
