package io.redress.escalation.http;

import io.opentelemetry.api.trace.Span;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;

/** Gives every problem its type, code, instance and trace id, and hides what an unforeseen fault would tell. */
@ApplicationScoped
@Startup
class ProblemCompletion implements ProblemPostProcessor {

    private static final Map<Integer, String> CODES = Map.of(
            400, "BAD_REQUEST",
            401, "UNAUTHENTICATED",
            403, "FORBIDDEN",
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE",
            503, "UNAVAILABLE");
    private static final Map<Integer, String> DETAILS = Map.of(
            401, "Send a valid token: Authorization: Bearer <token>.",
            403, "Your role may not do this.",
            404, "There is nothing at this address.",
            405, "This address does not take this method.",
            406, "Ask for application/json.",
            415, "Send the content type that the API description names for this address.",
            500, "This is our fault and has been logged under traceId. Repeating it may help.");

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return complete(problem, context.path);
    }

    static HttpProblem complete(HttpProblem problem, String path) {
        int status = problem.getStatusCode();
        Object code = problem.getParameters().getOrDefault(Problems.CODE, CODES.getOrDefault(status, "INTERNAL"));
        boolean ours = problem.getParameters().containsKey(Problems.CODE);
        HttpProblem.Builder builder = HttpProblem.builder(problem)
                .withType(URI.create("urn:redress:problem:"
                        + code.toString().toLowerCase(Locale.ROOT).replace('_', '-')))
                .withDetail(ours ? problem.getDetail() : DETAILS.getOrDefault(status, problem.getDetail()))
                .withInstance(instance(path));
        if (!ours) {
            builder.with(Problems.CODE, code);
        }
        String traceId = Span.current().getSpanContext().getTraceId();
        return builder.with("traceId", traceId).build();
    }

    /** The path comes decoded and may hold characters that no address may; they are encoded again. */
    private static URI instance(String path) {
        try {
            return new URI(null, null, path, null);
        } catch (URISyntaxException e) {
            return URI.create("/");
        }
    }
}
