package io.redress.reporting.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Refuses query parameters that the operation does not know, and those that come twice: a misspelt filter must not mean
 * "everything", and of two values none may be passed over. A read goes on, so that what else is wrong with its parameters
 * is said at once; its answer then gives way to the refusal.
 */
class UnknownParameterFilter {

    private static final String UNKNOWN_PARAMETER = "UNKNOWN_PARAMETER";
    private static final String REPEATED_PARAMETER = "REPEATED_PARAMETER";
    private static final String REFUSED = UnknownParameterFilter.class.getName();
    private static final String PREFER = "Prefer";

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @ServerRequestFilter
    void look(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("io.redress.")) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(method, UnknownParameterFilter::parameters);
        List<FieldError> errors = new ArrayList<>();
        new TreeMap<>(request.getUriInfo().getQueryParameters()).forEach((name, values) -> {
            if (!allowed.contains(name)) {
                errors.add(FieldError.parameter(
                        name,
                        UNKNOWN_PARAMETER,
                        allowed.isEmpty()
                                ? "This takes no parameters."
                                : "Known: " + String.join(", ", allowed) + "."));
            } else if (values.size() > 1) {
                errors.add(FieldError.parameter(
                        name, REPEATED_PARAMETER, "Send it once; where it takes several values, put commas between."));
            }
        });
        if (errors.isEmpty()) {
            return;
        }
        if (allowed.isEmpty() || !request.getMethod().equals(HttpMethod.GET)) {
            throw problem(errors);
        }
        request.setProperty(REFUSED, errors);
        request.getHeaders().remove(PREFER);
    }

    @ServerResponseFilter
    void refuse(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(REFUSED) instanceof Collection<?> refused) || response.getStatus() >= 500) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        refused.forEach(error -> errors.add((FieldError) error));
        if (response.getEntity() instanceof HttpProblem other
                && other.getStatusCode() == Response.Status.BAD_REQUEST.getStatusCode()
                && other.getParameters().get(Problems.ERRORS) instanceof Collection<?> others) {
            others.forEach(error -> errors.add((FieldError) error));
        }
        response.getHeaders().clear();
        response.setStatus(Response.Status.BAD_REQUEST.getStatusCode());
        response.setEntity(
                ProblemCompletion.complete(problem(errors), request.getUriInfo().getPath()),
                null,
                HttpProblem.MEDIA_TYPE);
    }

    private static HttpProblem problem(List<FieldError> errors) {
        boolean unknown = errors.stream().anyMatch(error -> UNKNOWN_PARAMETER.equals(error.code()));
        return Problems.badRequest(
                unknown ? UNKNOWN_PARAMETER : REPEATED_PARAMETER,
                "Remove or correct the parameters that errors names.",
                errors);
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            add(parameter, parameter.getName(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    add(field, field.getName(), names);
                }
            }
        }
        return names;
    }

    private static void add(AnnotatedElement parameter, String name, Set<String> names) {
        RestQuery query = parameter.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value().isEmpty() ? name : query.value());
        }
    }
}
