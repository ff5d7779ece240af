package io.redress.escalation.routing.domain;

import java.util.Optional;
import java.util.UUID;

/** With whom a feedback ends up. */
public sealed interface Placement {

    /** The one person who has it. */
    record WithPerson(UUID staffId) implements Placement {}

    /** The team's queue, from which any member takes it. */
    record InQueue() implements Placement {}

    /** Nobody could be found; an alarm. */
    record Nobody() implements Placement {}

    default Optional<UUID> person() {
        return this instanceof WithPerson(UUID staffId) ? Optional.of(staffId) : Optional.empty();
    }
}
