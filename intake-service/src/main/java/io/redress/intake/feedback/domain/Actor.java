package io.redress.intake.feedback.domain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who acts.
 *
 * @param issuer who vouches for them
 * @param subject the issuer's name for them
 * @param roles what they may be
 * @param source the source system an integration speaks for; null for everyone else
 */
public record Actor(String issuer, String subject, Set<Role> roles, String source) {

    /** This service, of its own accord. */
    public static final Actor INTAKE = new Actor("redress", "intake-service", Set.of(), null);

    /** The customer whose feedback it is, known by a link of theirs. */
    public static final Actor CUSTOMER = new Actor("redress", "customer", Set.of(), null);

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether they hold at least one of these roles. */
    public boolean isAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** The opaque id under which events name them; every service derives the same. */
    public UUID id() {
        return UUID.nameUUIDFromBytes((issuer + "\n" + subject).getBytes(StandardCharsets.UTF_8));
    }

    /** Issuer and subject as one text, for the history. */
    public String name() {
        return issuer + "|" + subject;
    }

    /** The role in which they act: the one with the most rights. */
    public Optional<Role> actingRole() {
        return Stream.of(Role.EXECUTIVE, Role.MANAGER, Role.AGENT, Role.INTEGRATION, Role.ADMIN)
                .filter(roles::contains)
                .findFirst();
    }
}
