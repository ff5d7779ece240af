package io.redress.intake.clients;

import io.quarkus.security.identity.SecurityIdentity;
import io.redress.intake.clients.domain.ApiClient;
import io.redress.intake.clients.domain.Scope;
import io.redress.intake.clients.domain.TokenBucket;
import io.redress.intake.http.BoundedBody;
import io.redress.intake.http.Problems;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * What every request of an integration passes: its limit; and with the key of an API client its scopes, and its signature
 * where it signs.
 */
class ClientGate {

    private static final String LIMIT = TokenBucket.class.getName();
    private static final int RETRY_AFTER_SECONDS = 1;
    private static final int MOST_SIGNED = 10_485_760;

    private final SecurityIdentity identity;
    private final Caller caller;
    private final ClientLimits limits;
    private final ClientMetrics metrics;
    private final InstantSource time;

    ClientGate(
            SecurityIdentity identity, Caller caller, ClientLimits limits, ClientMetrics metrics, InstantSource time) {
        this.identity = identity;
        this.caller = caller;
        this.limits = limits;
        this.metrics = metrics;
        this.time = time;
    }

    @ServerRequestFilter
    void pass(ContainerRequestContext request) throws IOException {
        if (identity.getAttribute(ApiKeyIdentities.UNASKED) != null) {
            throw Problems.unavailable(RETRY_AFTER_SECONDS);
        }
        ApiClient client = identity.getAttribute(ApiKeyIdentities.CLIENT);
        if (client != null) {
            hold(request, limits.take(client));
            check(request, client);
            metrics.accepted();
        } else if (identity.hasRole(Roles.INTEGRATION)) {
            hold(request, limits.take(caller.id() + "|" + caller.source().orElse("")));
        }
    }

    private void hold(ContainerRequestContext request, TokenBucket.Answer limit) {
        request.setProperty(LIMIT, limit);
        if (!limit.taken()) {
            metrics.limited();
            throw Problems.tooMany(limit.retrySeconds());
        }
    }

    private void check(ContainerRequestContext request, ApiClient client) throws IOException {
        if (client.signingSecret() != null && !isSigned(request, client.signingSecret())) {
            metrics.refused();
            throw Problems.wrongSignature();
        }
        var needed = Scope.neededFor(request.getMethod(), request.getUriInfo().getPath());
        if (!client.scopes().contains(needed)) {
            metrics.refused();
            throw Problems.forbidden(
                    "SCOPE_MISSING", "This key lacks the scope " + needed + "; ask for one that has it.");
        }
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LIMIT) instanceof TokenBucket.Answer limit) {
            response.getHeaders().putSingle("RateLimit-Policy", "\"client\";q=" + limit.size() + ";w=60");
            response.getHeaders().putSingle("RateLimit", "\"client\";r=" + limit.left() + ";t=" + limit.resetSeconds());
        }
    }

    private boolean isSigned(ContainerRequestContext request, String secret) throws IOException {
        var body = request.hasEntity() ? BoundedBody.read(request.getEntityStream(), MOST_SIGNED) : new byte[0];
        request.setEntityStream(new ByteArrayInputStream(body));
        var uri = request.getUriInfo().getRequestUri();
        var address = uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
        return new RequestSignature(request.getMethod(), address, request.getHeaderString("X-Redress-Timestamp"), body)
                .matches(request.getHeaderString("X-Redress-Signature"), secret, time.instant());
    }
}
