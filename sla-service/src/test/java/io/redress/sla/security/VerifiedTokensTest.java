package io.redress.sla.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final Verifier verifier = new Verifier();
    private Instant now = START;
    private final VerifiedTokens tokens = new VerifiedTokens(() -> now, verifier);

    @Test
    void aTokenIsVerifiedOnceAMinute() throws ParseException {
        tokens.parse("a.b.signature", null);
        now = START.plus(VerifiedTokens.TRUSTED_FOR).minusSeconds(1);
        tokens.parse("a.b.signature", null);
        assertEquals(1, verifier.asked.size());

        now = START.plus(VerifiedTokens.TRUSTED_FOR);
        tokens.parse("a.b.signature", null);
        assertEquals(2, verifier.asked.size());
    }

    @Test
    void anotherSignatureIsAnotherToken() throws ParseException {
        tokens.parse("a.b.signature", null);
        assertThrows(ParseException.class, () -> tokens.parse("a.b.forged", null));
        assertThrows(ParseException.class, () -> tokens.parse("a.b.forged", null));
        assertEquals(List.of("a.b.signature", "a.b.forged", "a.b.forged"), verifier.asked);
    }

    @Test
    void nothingIsTrustedBeyondItsExpiry() throws ParseException {
        verifier.expiry = START.plusSeconds(10);
        tokens.parse("a.b.signature", null);
        now = START.plusSeconds(10);
        verifier.expired = true;
        assertThrows(ParseException.class, () -> tokens.parse("a.b.signature", null));
    }

    private static final class Verifier extends JWTCallerPrincipalFactory {

        private final List<String> asked = new ArrayList<>();
        private Instant expiry = START.plus(Duration.ofHours(12));
        private boolean expired;

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
            asked.add(token);
            if (expired || token.endsWith("forged")) {
                throw new ParseException("refused");
            }
            return new Caller(expiry);
        }
    }

    private static final class Caller extends JWTCallerPrincipal {

        private final Instant expiry;

        Caller(Instant expiry) {
            super("raw", "JWT");
            this.expiry = expiry;
        }

        @Override
        protected Object getClaimValue(String claim) {
            return claim.equals("exp") ? (Object) expiry.getEpochSecond() : null;
        }

        @Override
        protected Collection<String> doGetClaimNames() {
            return List.of("exp");
        }
    }
}
