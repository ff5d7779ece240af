package io.redress.intake.testing;

import io.smallrye.jwt.build.Jwt;
import java.util.Set;

/** Tokens as the local run's, signed with the test key. */
public final class Tokens {

    public static final String SOURCE = "crm-eu";

    private Tokens() {}

    /** For a role; integrations are bound to {@link #SOURCE}. */
    public static String of(String role) {
        return role.equals("integration") ? integration(SOURCE) : of("local-" + role, role);
    }

    public static String of(String subject, String role) {
        return Jwt.subject(subject).groups(Set.of(role)).sign();
    }

    public static String integration(String source) {
        return Jwt.subject("local-integration")
                .groups(Set.of("integration"))
                .claim("source", source)
                .sign();
    }
}
