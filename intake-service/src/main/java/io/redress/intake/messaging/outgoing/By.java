package io.redress.intake.messaging.outgoing;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import java.util.UUID;

/** Who did it: the role, and an opaque id; no id where it was nobody in person. */
public record By(String actorRole, UUID actorId) {

    /** Rules, timers and imports of the past. */
    static final By SYSTEM = new By("SYSTEM", null);

    /** Whose feedback it is. */
    static final By CUSTOMER = new By("CUSTOMER", null);

    static By of(Actor actor) {
        if (actor.equals(Actor.CUSTOMER)) {
            return CUSTOMER;
        }
        return actor.actingRole()
                .map(Role::name)
                .map(role -> new By(role, actor.id()))
                .orElse(SYSTEM);
    }
}
