package io.redress.intake.feedback.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles a token can carry in its {@code groups}. */
public enum Role {
    AGENT,
    MANAGER,
    EXECUTIVE,
    ADMIN,
    INTEGRATION,
    OPS,
    AUDITOR;

    /** The role of a token's group; empty for groups that mean nothing here. */
    public static Optional<Role> of(String group) {
        return Arrays.stream(values())
                .filter(role -> role.token().equals(group))
                .findFirst();
    }

    /** The name under which tokens carry it. */
    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
