package io.redress.escalation.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that the operation does not know: a misspelt filter must not mean "everything". */
class UnknownParameterFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @ServerRequestFilter
    void refuse(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        if (method == null || !method.getDeclaringClass().getPackageName().startsWith("io.redress.")) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(method, UnknownParameterFilter::parameters);
        List<FieldError> errors = request.getUriInfo().getQueryParameters().keySet().stream()
                .filter(name -> !allowed.contains(name))
                .sorted()
                .map(name -> FieldError.parameter(
                        name,
                        "UNKNOWN_PARAMETER",
                        allowed.isEmpty() ? "This takes no parameters." : "Known: " + String.join(", ", allowed) + "."))
                .toList();
        if (!errors.isEmpty()) {
            throw Problems.badRequest(
                    "UNKNOWN_PARAMETER", "Remove or correct the parameters that errors names.", errors);
        }
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            RestQuery query = parameter.getAnnotation(RestQuery.class);
            if (query != null) {
                names.add(query.value().isEmpty() ? parameter.getName() : query.value());
            }
        }
        return names;
    }
}
