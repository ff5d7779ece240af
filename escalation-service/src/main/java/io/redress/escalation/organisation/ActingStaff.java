package io.redress.escalation.organisation;

import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.organisation.persistence.OrganisationReader;
import io.redress.escalation.security.Caller;
import io.redress.escalation.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The caller as the organisation knows them. */
@ApplicationScoped
public class ActingStaff {

    /** Strongest first: events name one role. */
    private static final List<String> BY_STRENGTH =
            List.of(Roles.EXECUTIVE, Roles.MANAGER, Roles.ADMIN, Roles.AGENT, Roles.INTEGRATION);

    private final Caller caller;
    private final OrganisationReader organisations;

    ActingStaff(Caller caller, OrganisationReader organisations) {
        this.caller = caller;
        this.organisations = organisations;
    }

    /** Empty for callers who are no members of staff. */
    public Optional<UUID> staffId() {
        return organisations.staffId(caller.issuer(), caller.subject());
    }

    public boolean leads() {
        return caller.has(Roles.MANAGER) || caller.has(Roles.EXECUTIVE);
    }

    public boolean handles() {
        return leads() || caller.has(Roles.AGENT);
    }

    /** For events: the id every service derives from issuer and subject, and nothing that names the person. */
    public Actor actor() {
        String role = BY_STRENGTH.stream().filter(caller::has).findFirst().orElse(Roles.AGENT);
        return new Actor(role.toUpperCase(Locale.ROOT), id());
    }

    public UUID id() {
        return UUID.nameUUIDFromBytes((caller.issuer() + "\n" + caller.subject()).getBytes(StandardCharsets.UTF_8));
    }
}
