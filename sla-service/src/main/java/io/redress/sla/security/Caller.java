package io.redress.sla.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking. Identity is issuer and subject together. */
@RequestScoped
public class Caller {

    private static final String SOURCE = "source";

    private final JsonWebToken token;
    private final SecurityIdentity identity;

    Caller(JsonWebToken token, SecurityIdentity identity) {
        this.token = token;
        this.identity = identity;
    }

    public String issuer() {
        return token.getIssuer();
    }

    public String subject() {
        return token.getSubject();
    }

    /** Unique over all issuers. */
    public String id() {
        return issuer() + "|" + subject();
    }

    /** The same as an opaque id, as events carry it. */
    public UUID opaqueId() {
        return UUID.nameUUIDFromBytes((issuer() + "\n" + subject()).getBytes(StandardCharsets.UTF_8));
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * The source system an integration is bound to; empty for people, who see all sources. A token with the role
     * integration and without the claim, or with several sources in it, is bound to a source that does not exist.
     */
    public Optional<String> source() {
        if (!has(Roles.INTEGRATION)) {
            return Optional.empty();
        }
        return Optional.of(token.getClaim(SOURCE) instanceof String source ? source : "");
    }

    /** The one predicate on whether the caller may see feedback of a source system. */
    public boolean sees(String sourceSystem) {
        return source().map(own -> !own.isEmpty() && own.equals(sourceSystem)).orElse(true);
    }
}
