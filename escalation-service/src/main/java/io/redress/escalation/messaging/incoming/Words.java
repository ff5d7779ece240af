package io.redress.escalation.messaging.incoming;

import io.redress.escalation.deadline.domain.TrackedClock.ClockState;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.routing.domain.Severity;
import java.util.Arrays;
import java.util.UUID;

/** Reads words of other services that a decision needs; an unknown one parks its event. */
final class Words {

    private Words() {}

    static Severity severity(String text) {
        return Severity.of(text)
                .orElseThrow(() -> new UndecidableEventException("severity is a word that this release does not know"));
    }

    static ClockState clockState(String text) {
        return Arrays.stream(ClockState.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new UndecidableEventException("state is a word that this release does not know"));
    }

    static Actor actor(String role, UUID id) {
        return role == null ? Actor.SYSTEM : new Actor(role, id);
    }
}
