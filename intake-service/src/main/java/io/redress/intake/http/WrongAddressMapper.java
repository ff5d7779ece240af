package io.redress.intake.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * An address that there is, with a method that it does not take, is 405 and says which it takes; any other is 404. The
 * framework answers 404 to some of the first, too, and names no methods.
 */
class WrongAddressMapper {

    private static final int BEFORE_THE_EXTENSION = 1;

    private final AddressMethods addresses;

    WrongAddressMapper(AddressMethods addresses) {
        this.addresses = addresses;
    }

    @ServerExceptionMapper(
            value = {NotFoundException.class, NotAllowedException.class},
            priority = BEFORE_THE_EXTENSION)
    Response map(ClientErrorException fault, UriInfo uri, Request request) {
        String path = uri.getRequestUri().getPath();
        return ProblemCompletion.complete(problem(addresses.of(path), request.getMethod()), path)
                .toResponse();
    }

    private static HttpProblem problem(Set<String> methods, String method) {
        if (methods.isEmpty() || methods.contains(method)) {
            return HttpProblem.valueOf(Response.Status.NOT_FOUND);
        }
        String allowed = String.join(", ", methods);
        return HttpProblem.builder()
                .withStatus(Response.Status.METHOD_NOT_ALLOWED)
                .withTitle(Response.Status.METHOD_NOT_ALLOWED.getReasonPhrase())
                .withDetail("This address takes " + allowed + ".")
                .with(Problems.CODE, "METHOD_NOT_ALLOWED")
                .withHeader(HttpHeaders.ALLOW, allowed)
                .build();
    }
}
