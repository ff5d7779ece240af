package io.redress.escalation.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.security.identity.SecurityIdentity;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallerTest {

    static List<Map<String, Object>> claims() {
        return List.of(Map.of(), Map.of("source", List.of("crm-eu", "crm-us")), Map.of("source", 7));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void anIntegrationWithoutOneSourceSeesNothing(Map<String, Object> claims) {
        var caller = new Caller(new Token(claims), integration());

        assertEquals(Optional.of(""), caller.source());
        assertFalse(caller.sees("crm-eu"));
        assertFalse(caller.sees(""));
    }

    private static SecurityIdentity integration() {
        return (SecurityIdentity) Proxy.newProxyInstance(
                SecurityIdentity.class.getClassLoader(),
                new Class<?>[] {SecurityIdentity.class},
                (identity, method, arguments) ->
                        method.getName().equals("hasRole") && Roles.INTEGRATION.equals(arguments[0]));
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return "crm";
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
}
