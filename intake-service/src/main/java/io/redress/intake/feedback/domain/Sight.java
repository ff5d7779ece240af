package io.redress.intake.feedback.domain;

import java.util.Optional;

/** The one predicate that says which feedback somebody may see; every path asks it. */
public final class Sight {

    private static final Role[] READERS = {Role.AGENT, Role.MANAGER, Role.EXECUTIVE, Role.ADMIN, Role.AUDITOR};
    private static final Role[] CONTACT_READERS = {
        Role.AGENT, Role.MANAGER, Role.EXECUTIVE, Role.ADMIN, Role.INTEGRATION
    };
    private static final String NOTHING = "";

    private final Actor actor;

    private Sight(Actor actor) {
        this.actor = actor;
    }

    /** What this actor sees. */
    public static Sight of(Actor actor) {
        return new Sight(actor);
    }

    /** Whether feedback from this source system exists for the actor at all. */
    public boolean covers(String sourceSystem) {
        return restriction().map(only -> only.equals(sourceSystem)).orElse(true);
    }

    /** The only source system the actor sees, for narrowing a query; empty when they see all. */
    public Optional<String> restriction() {
        if (actor.isAny(Role.INTEGRATION)) {
            return Optional.of(actor.source() == null ? NOTHING : actor.source());
        }
        return actor.isAny(READERS) ? Optional.empty() : Optional.of(NOTHING);
    }

    /** Whether name, address and telephone number of a customer are shown. */
    public boolean contactData() {
        return actor.isAny(CONTACT_READERS);
    }
}
