package io.redress.escalation.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * No token, or none that holds, is 401 with a challenge. In place of the problem extension's own mapper, which was
 * built for an older Quarkus and fails here with a missing field.
 */
class AuthenticationFaultMapper {

    private static final int BEFORE_THE_EXTENSION = 1;

    @ServerExceptionMapper(
            value = {
                UnauthorizedException.class,
                AuthenticationFailedException.class,
                AuthenticationCompletionException.class
            },
            priority = BEFORE_THE_EXTENSION)
    Response map(SecurityException fault, UriInfo uri) {
        HttpProblem problem = HttpProblem.builder()
                .withStatus(Response.Status.UNAUTHORIZED)
                .withTitle(Response.Status.UNAUTHORIZED.getReasonPhrase())
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
        return ProblemCompletion.complete(problem, uri.getRequestUri().getPath())
                .toResponse();
    }
}
