package io.redress.intake.clients;

import io.redress.intake.clients.domain.ApiClient;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Names an API client with the claims that a token of an integration has, so that one predicate is enough for both. */
class ApiClientToken implements JsonWebToken {

    private static final String ISSUER = "/redress/intake-service/api-clients";

    private final Map<String, String> claims;

    ApiClientToken(ApiClient client) {
        this.claims = Map.of(
                Claims.iss.name(), ISSUER, Claims.sub.name(), client.id().toString(), "source", client.sourceSystem());
    }

    @Override
    public String getName() {
        return claims.get(Claims.sub.name());
    }

    @Override
    public Set<String> getClaimNames() {
        return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
        return (T) claims.get(name);
    }
}
