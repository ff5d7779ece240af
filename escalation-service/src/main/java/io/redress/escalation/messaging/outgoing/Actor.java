package io.redress.escalation.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * In which role something was done, and by whom as an opaque id.
 *
 * @param actorId absent for rules and for customers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String actorRole, UUID actorId) {

    public static final Actor SYSTEM = new Actor("SYSTEM", null);
}
