package io.redress.escalation.assignment.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.escalation.routing.domain.Placement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {

    private static final UUID PERSON = new UUID(0, 1);
    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");

    @ParameterizedTest(name = "from {0}: {1}")
    @CsvSource(textBlock = """
            QUEUED,     ACCEPT REASSIGN RAISE LOWER CLOSE
            ASSIGNED,   ACCEPT REASSIGN RAISE LOWER CLOSE
            UNROUTABLE, ACCEPT REASSIGN RAISE LOWER CLOSE
            ACCEPTED,   REASSIGN RAISE LOWER CLOSE
            CLOSED,     RAISE_AFTER_CLOSE LOWER_AFTER_CLOSE REOPEN
            """)
    void eachStateOffersItsLegalTransitions(StateName state, String legal) {
        assertEquals(
                List.of(legal.split(" ")),
                Transition.legalFrom(state).stream().map(Transition::name).toList());
    }

    @ParameterizedTest(name = "{0} into {1} publishes {2}")
    @CsvSource(textBlock = """
            ROUTE,             ASSIGNED,   assigned
            ROUTE,             QUEUED,     assigned
            ROUTE,             UNROUTABLE, unroutable
            ACCEPT,            ACCEPTED,   accepted
            REASSIGN,          ASSIGNED,   assigned
            RAISE,             ASSIGNED,   raised assigned
            RAISE,             UNROUTABLE, raised unroutable
            LOWER,             QUEUED,     lowered assigned
            RAISE_AFTER_CLOSE, CLOSED,     raised
            LOWER_AFTER_CLOSE, CLOSED,     lowered
            CLOSE,             CLOSED,     closed
            REOPEN,            ASSIGNED,   assigned
            """)
    void eachTransitionNamesItsEvents(Transition transition, StateName end, String events) {
        assertTrue(transition.leadsTo(end));
        assertEquals(List.of(events.split(" ")), transition.eventsWhenEndingIn(end));
    }

    @Test
    void aPlacementDecidesTheOpenState() {
        assertEquals(new AssignmentState.Assigned(PERSON), AssignmentState.placed(new Placement.WithPerson(PERSON)));
        assertEquals(new AssignmentState.Queued(), AssignmentState.placed(new Placement.InQueue()));
        assertEquals(new AssignmentState.Unroutable(), AssignmentState.placed(new Placement.Nobody()));
    }

    @Test
    void theLifeOfAnAssignment() {
        AssignmentState.Queued queued = new AssignmentState.Queued();
        AssignmentState.Accepted accepted = queued.accept(PERSON, AT);
        AssignmentState.Closed closed = accepted.close(CloseReason.RESOLVED, AT);

        assertEquals(Optional.of(PERSON), accepted.assignee());
        assertEquals(Optional.of(PERSON), closed.assignee());
        assertFalse(closed.name().isOpen());
        assertEquals(new AssignmentState.Queued(), closed.reopen(new Placement.InQueue()));
    }
}
