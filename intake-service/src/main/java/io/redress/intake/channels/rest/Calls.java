package io.redress.intake.channels.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.channels.AnswerChallenge;
import io.redress.intake.channels.Call;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.reading.Posted;
import io.redress.intake.http.Problems;
import io.redress.intake.mappings.NamedMappings.Stored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Calls of senders as channels see them, and what all of them are answered alike. */
@ApplicationScoped
class Calls {

    private static final int REFUSED = 401;

    private final String publicUrl;

    Calls(@ConfigProperty(name = "redress.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl.map(base -> base.replaceAll("/+$", "")).orElse(null);
    }

    Call post(UriInfo uri, Posted posted) {
        return call("POST", uri, posted.to(uri.getRequestUri().getRawQuery()));
    }

    Call get(UriInfo uri, HttpHeaders headers) {
        return bodiless(HttpMethod.GET, uri, headers);
    }

    /** What a sender says in the parameters of the address alone. */
    Call delivered(UriInfo uri, HttpHeaders headers) {
        return call(
                HttpMethod.GET,
                uri,
                PostedBodies.none(headers).to(uri.getRequestUri().getRawQuery()));
    }

    /** Whether a sender delivers by this call, which has no body. */
    static boolean isDelivery(Optional<Stored<ChannelMapping>> mapping, Request request, UriInfo uri) {
        return mapping.map(one -> one.mapping().byGet()).orElse(false)
                && request.getMethod().equals(HttpMethod.GET)
                && uri.getRequestUri().getRawQuery() != null;
    }

    /** A call by a method with which nothing is posted. */
    Call bodiless(String method, UriInfo uri, HttpHeaders headers) {
        return call(method, uri, PostedBodies.none(headers));
    }

    /** Nobody we know, or no channel we have. */
    static HttpProblem refused(Optional<Stored<ChannelMapping>> mapping) {
        return Problems.unknownSender(
                mapping.map(one -> one.mapping().answers().refused()).orElse(REFUSED));
    }

    /** A text that no browser takes for anything else. */
    static Response plain(AnswerChallenge.Answer answer) {
        var response = Response.ok(
                        answer.text(), answer.isJson() ? MediaType.APPLICATION_JSON_TYPE : MediaType.TEXT_PLAIN_TYPE)
                .header("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(response::header);
        return response.build();
    }

    private Call call(String method, UriInfo uri, Posted posted) {
        var query = new LinkedHashMap<String, String>();
        uri.getQueryParameters().forEach((name, values) -> query.put(name, values.getFirst()));
        return new Call(method, url(uri), query, posted);
    }

    /** As the sender called it, which behind a proxy is not as it arrives. */
    private String url(UriInfo uri) {
        if (publicUrl == null) {
            return uri.getRequestUri().toString();
        }
        var query = uri.getRequestUri().getRawQuery();
        return publicUrl + uri.getRequestUri().getRawPath() + (query == null ? "" : "?" + query);
    }
}
