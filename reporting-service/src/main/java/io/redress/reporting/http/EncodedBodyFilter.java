package io.redress.reporting.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses compressed bodies: a few bytes of them can be gigabytes. */
class EncodedBodyFilter {

    @ServerRequestFilter
    void look(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw HttpProblem.builder()
                    .withStatus(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                    .withTitle(Response.Status.UNSUPPORTED_MEDIA_TYPE.getReasonPhrase())
                    .withDetail("Send the body as it is, without Content-Encoding.")
                    .with(Problems.CODE, "UNSUPPORTED_ENCODING")
                    .withHeader(HttpHeaders.ACCEPT_ENCODING, "identity")
                    .build();
        }
    }
}
