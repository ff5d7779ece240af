package io.redress.sla.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockTransitions;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.messaging.outgoing.About;
import io.redress.sla.messaging.outgoing.AboutClock;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.Traits;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of transitions names the events that are really published. */
class ClockEventsTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @Test
    void everyKindOfFactStandsInTheTable() {
        Set<Class<?>> kinds =
                Arrays.stream(ClockFact.class.getPermittedSubclasses()).collect(Collectors.toSet());
        Set<Class<?>> inTable = ClockTransitions.TABLE.stream()
                .map(ClockTransitions.Transition::by)
                .collect(Collectors.toSet());
        assertEquals(kinds, inTable);
    }

    @Test
    void aRefusedPauseIsPublishedUnderTheNameOfTheTable() {
        ClockFact fact = new ClockFact.PauseRefused(new UUID(1, 2), "LIMIT_REACHED", NOON);
        AboutClock about = new AboutClock(
                About.of(new Feedback.Subject(new UUID(7, 7), "FB-2026-000001", "crm-eu", false, Traits.NONE)),
                new UUID(3, 4),
                Target.RESOLUTION,
                1);
        String event = ClockTransitions.TABLE.stream()
                .filter(row -> row.by().isInstance(fact))
                .map(ClockTransitions.Transition::event)
                .findFirst()
                .orElseThrow();
        assertEquals(
                "redress.sla." + event + ".v1", ClockEvents.eventOf(about, fact).type());
    }
}
