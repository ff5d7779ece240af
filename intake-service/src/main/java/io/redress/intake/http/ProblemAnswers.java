package io.redress.intake.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Completes the API description: who may call, the problems that may be answered, and what answers hold. */
public class ProblemAnswers implements OASFilter {

    /** What customers may be refused with, who follow their links with browsers and get a page then. */
    private static final Set<String> AS_PAGES = Set.of("400", "404", "410", "413", "422", "429", "503");

    private static final String PROBLEM = "#/components/schemas/" + ProblemSchema.NAME;

    @Override
    public void filterOpenAPI(OpenAPI api) {
        AnswerSchemas.complete(api);
        RoleNotes.describeKeys(api);
        ProblemSchema.replaceIn(api.getComponents());
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> describe(path, method, operation)));
    }

    private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
        RoleNotes.write(operation);
        problemsOf(path, method, operation).forEach((status, meaning) -> {
            APIResponse described = operation.getResponses().getAPIResponse(status);
            if (described == null || described.getContent() == null) {
                operation
                        .getResponses()
                        .addAPIResponse(status, problem(meaning, isForBrowsers(path) && AS_PAGES.contains(status)));
            }
        });
    }

    private static Map<String, String> problemsOf(String path, PathItem.HttpMethod method, Operation operation) {
        Map<String, String> problems = new TreeMap<>();
        problems.put("400", "Unreadable, or an unknown field or parameter; errors names each");
        if (isForBrowsers(path)) {
            problems.put("410", "The link has expired or was used");
            problems.put("429", "Too many requests; repeat after Retry-After seconds");
        } else {
            problems.put("401", "No token, or one that does not hold");
            problems.put("403", "The caller's role may not do this");
        }
        if (path.contains("{")) {
            problems.put("404", "Not there, not yet known here, or not the caller's to see");
        }
        problems.put("406", "Accept asks for something else than the content types named here");
        if (method != PathItem.HttpMethod.GET && method != PathItem.HttpMethod.OPTIONS) {
            problems.put("409", "Not possible in its present state, or the same Idempotency-Key is in flight");
            problems.put("422", "Understood but wrong; errors names each field");
        }
        if (takes(operation, "If-Match")) {
            problems.put("412", "It has changed since the version that If-Match names; read it again");
        }
        if (operation.getRequestBody() != null) {
            problems.put("413", "The body is too large");
            problems.put("415", "The body's content type is none of those named here");
        }
        if (RoleNotes.takesKeys(operation)) {
            problems.put("429", "More requests than this integration may send; repeat after Retry-After seconds");
        }
        problems.put("503", "Too busy or the database is away; repeat after Retry-After seconds");
        return problems;
    }

    private static boolean takes(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> header.equalsIgnoreCase(parameter.getName()));
    }

    private static boolean isForBrowsers(String path) {
        return path.endsWith("/{token}");
    }

    private static APIResponse problem(String meaning, boolean alsoAsPage) {
        var content = OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(PROBLEM)));
        if (alsoAsPage) {
            content.addMediaType(
                    "text/html",
                    OASFactory.createMediaType()
                            .schema(OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING))));
        }
        return OASFactory.createAPIResponse().description(meaning).content(content);
    }
}
