package io.redress.reporting.security;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Verifies a token once a minute instead of with every request: the signature costs more than everything else that is
 * done to read a request. What is remembered is the whole token, so another signature is another token; only tokens
 * that passed are remembered, none beyond its expiry, and never more than a bound.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration TRUSTED_FOR = Duration.ofMinutes(1);

    private static final int MOST = 2_000;

    private final InstantSource time;
    private final JWTCallerPrincipalFactory verifier;
    private final Map<String, Verified> verified = new ConcurrentHashMap<>();

    @Inject
    VerifiedTokens(InstantSource time) {
        this(time, new DefaultJWTCallerPrincipalFactory());
    }

    VerifiedTokens(InstantSource time, JWTCallerPrincipalFactory verifier) {
        this.time = time;
        this.verifier = verifier;
    }

    private record Verified(JWTCallerPrincipal caller, Instant until) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        var now = time.instant();
        var known = verified.get(token);
        if (known != null && now.isBefore(known.until())) {
            return known.caller();
        }
        verified.remove(token);
        var caller = verifier.parse(token, rules);
        if (verified.size() >= MOST) {
            verified.clear();
        }
        verified.put(token, new Verified(caller, trustedUntil(now, caller)));
        return caller;
    }

    private static Instant trustedUntil(Instant now, JWTCallerPrincipal caller) {
        var expiry = Instant.ofEpochSecond(caller.getExpirationTime());
        var latest = now.plus(TRUSTED_FOR);
        return expiry.isBefore(latest) ? expiry : latest;
    }
}
