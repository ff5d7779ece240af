package io.redress.intake.channels.rest;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.redress.intake.clients.ApiKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Senders prove themselves to their mapping, some with a fixed word, or a token signed with their secret, where others carry
 * a token of ours: such a word is none of ours, and neither is anything that comes to an address with a secret.
 */
@ApplicationScoped
class SenderMechanism implements HttpAuthenticationMechanism {

    private static final Pattern DELIVERIES = Pattern.compile("/channels/[^/]+/deliveries(/[^/]+)?");
    private static final Pattern TOKEN = Pattern.compile("(?i)bearer +[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    private static final Pattern SHARED_KEY = Pattern.compile("\"alg\"\\s*:\\s*\"HS");
    private static final int BEFORE_KEYS_AND_TOKENS = DEFAULT_PRIORITY + 2;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext call, IdentityProviderManager identities) {
        var address = DELIVERIES.matcher(call.normalizedPath());
        return address.matches() && (address.group(1) != null || saysNoToken(call))
                ? identities.authenticate(AnonymousAuthenticationRequest.INSTANCE)
                : Uni.createFrom().nullItem();
    }

    private static boolean saysNoToken(RoutingContext call) {
        var token = call.request().getHeader(HttpHeaders.AUTHORIZATION);
        var key = call.request().getHeader("X-API-Key");
        return token != null && !canBeOurs(token.strip()) || key != null && !ApiKeys.canBeOne(key);
    }

    /** Ours are signed by a key that nobody shares with the issuer; senders sign tokens with the secret of their channel. */
    private static boolean canBeOurs(String token) {
        return TOKEN.matcher(token).matches()
                && !SHARED_KEY
                        .matcher(head(token.substring(0, token.indexOf('.'))))
                        .find();
    }

    private static String head(String bearer) {
        try {
            var encoded = bearer.substring(bearer.lastIndexOf(' ') + 1);
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException none) {
            return "";
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext call) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public int getPriority() {
        return BEFORE_KEYS_AND_TOKENS;
    }
}
