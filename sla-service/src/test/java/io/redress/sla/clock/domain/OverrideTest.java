package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.ACKNOWLEDGEMENT;
import static io.redress.sla.policy.domain.Target.ANALYSIS;
import static io.redress.sla.policy.domain.Target.PLAN;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.calendar.domain.Span;
import io.redress.sla.clock.domain.ClockState.Name;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Due dates that people set: what they hold against, and what still moves them. */
class OverrideTest {

    /** By the rules the resolution of a major complaint is due on Monday 2026-06-08 at 17:00, open 09:00 to 17:00. */
    private static final String BY_RULES = "2026-06-08T17:00";

    @AfterEach
    void everyStateFollowsFromItsLedger() {
        Scenario.checkLedgers();
    }

    @Test
    void bothDatesAreKeptAndMarksBeginAnew() {
        Scenario told = Scenario.complaint("MAJOR").overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00");
        ClockFact.Rescheduled moved = told.last(ClockFact.Rescheduled.class, RESOLUTION);
        assertEquals("OVERRIDDEN", moved.reasonCode());
        assertEquals(at("2026-06-16T12:00"), moved.dueAt());
        assertEquals(at(BY_RULES), moved.originalDueAt());
        assertEquals(at(BY_RULES), moved.previousDueAt());
        assertEquals(at(BY_RULES), moved.computedDueAt());
        assertEquals(Scenario.MANAGER, moved.by());
        assertEquals(2, moved.generation());
        assertEquals(at("2026-06-16T12:00"), markAt(told, "DUE"));
        assertEquals(at("2026-06-08T15:00"), markAt(told, "WARN_50"));
        assertTrue(told.clock(RESOLUTION).snapshot().marks().stream()
                .filter(mark -> mark.generation() == 1)
                .noneMatch(ClockMark::isOutstanding));
    }

    @Test
    void itIsJudgedByWhatWasSetAndSaysWhatTheRulesWouldHave() {
        Scenario told = Scenario.complaint("MAJOR")
                .acknowledged("2026-06-01T11:00")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00")
                .timePassesTo("2026-06-15T12:00")
                .resolved("2026-06-16T12:00");
        assertEquals(Name.MET, told.state(RESOLUTION));
        ClockFact.Fulfilled met = told.last(ClockFact.Fulfilled.class, RESOLUTION);
        assertEquals(at("2026-06-16T12:00"), met.dueAt());
        assertEquals(at(BY_RULES), met.computedDueAt());
        assertFalse(met.thanksToPause());
        assertNull(told.last(ClockFact.Fulfilled.class, ACKNOWLEDGEMENT).computedDueAt());
    }

    @Test
    void anEarlierDateBreachesThenAndAsksForThePlanFromThere() {
        Scenario told = Scenario.complaint("MAJOR")
                .acknowledged("2026-06-01T11:00")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-03T12:00")
                .timePassesTo("2026-06-03T12:00");
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertFalse(told.last(ClockFact.Breached.class, RESOLUTION).onChange());
        assertEquals(at("2026-06-03T12:00"), told.clock(PLAN).startedAt());
    }

    @Test
    void reclassifyingRecomputesBesideIt() {
        Scenario told = Scenario.complaint("MINOR").overridden("2026-06-01T11:00", RESOLUTION, "2026-06-16T12:00");
        told.tell(
                at("2026-06-02T10:00"),
                new FeedbackFact.Classified(
                        "COMPLAINT",
                        "MAJOR",
                        at("2026-06-02T10:00"),
                        told.clocks().terms()));
        assertEquals(at("2026-06-16T12:00"), told.due(RESOLUTION));
        ClockFact.Rescheduled moved = told.last(ClockFact.Rescheduled.class, RESOLUTION);
        assertEquals("RECLASSIFIED", moved.reasonCode());
        assertEquals(at(BY_RULES), moved.computedDueAt());
        assertNull(moved.by());
        told.overrideWithdrawn("2026-06-03T10:00", RESOLUTION);
        assertEquals(at(BY_RULES), told.due(RESOLUTION));
    }

    @Test
    void neitherAMigrationNorACorrectedCalendarNorAMergeUndoesIt() {
        Scenario told = Scenario.complaint("MAJOR").overridden("2026-06-01T11:00", RESOLUTION, "2026-06-16T12:00");
        Terms terms = Scenario.terms();
        VersionRef second = new VersionRef("default", 2);
        told.migrated(
                at("2026-06-01T12:00"), new Terms(second, terms.rules(), terms.calendarVersion(), terms.calendar()));
        told.migrated(
                at("2026-06-01T12:30"),
                new Terms(second, terms.rules(), new VersionRef("company", 2), terms.calendar()));
        told.tell(at("2026-06-01T13:00"), new FeedbackFact.Absorbed(at("2026-05-29T09:00"), at("2026-06-01T13:00")));
        assertEquals(
                List.of("Started", "Rescheduled", "Rescheduled", "Rescheduled", "Rescheduled"),
                told.ledger(RESOLUTION));
        assertEquals(at("2026-06-16T12:00"), told.due(RESOLUTION));
        assertEquals(
                at("2026-06-05T17:00"),
                told.last(ClockFact.Rescheduled.class, RESOLUTION).computedDueAt());
        assertEquals(2, told.clock(RESOLUTION).identity().calendar().version());
    }

    @Test
    void aLaterWaitMovesItByItsWorkingTimeAnEarlierOneDoesNot() {
        Scenario told = Scenario.complaint("MAJOR")
                .waitStarted("2026-06-01T12:00")
                .waitEnded("2026-06-01T12:00", "2026-06-01T15:00")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T16:00")
                .waitStarted("2026-06-03T15:00")
                .waitEnded("2026-06-03T15:00", "2026-06-04T09:30");
        assertEquals(at("2026-06-17T10:30"), told.due(RESOLUTION));
        assertEquals(
                at("2026-06-09T17:00"),
                told.last(ClockFact.Resumed.class, RESOLUTION).computedDueAt());
    }

    @Test
    void aPausedClockStaysPausedAndWaitsOnTopOfIt() {
        Scenario told = Scenario.complaint("MAJOR")
                .waitStarted("2026-06-01T12:00")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00");
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
        assertEquals(at("2026-06-16T12:00"), told.due(RESOLUTION));
        told.waitEnded("2026-06-01T12:00", "2026-06-02T12:00");
        assertEquals(Name.RUNNING, told.state(RESOLUTION));
        assertEquals(at("2026-06-16T14:00"), told.due(RESOLUTION));
    }

    @Test
    void elapsedTimeMovesByTheLengthOfAWait() {
        DueOverride override = new DueOverride(Scenario.MANAGER, at("2026-06-16T16:00"), at("2026-06-02T10:00"), null);
        Timing elapsed = Scenario.terms()
                .timing(
                        ACKNOWLEDGEMENT,
                        SlaCategory.CRITICAL,
                        null,
                        Scenario.complaint("MAJOR").clocks().feedback().circumstances(1))
                .orElseThrow();
        assertEquals(
                at("2026-06-16T20:00"),
                elapsed.overriddenBy(override)
                        .dueAt(
                                Scenario.RECEIVED,
                                List.of(
                                        new Span(at("2026-06-02T08:00"), at("2026-06-02T12:00")),
                                        new Span(at("2026-06-02T11:00"), at("2026-06-02T14:00")))));
        assertEquals(elapsed, elapsed.overriddenBy(override).overriddenBy(null));
    }

    @Test
    void aWaitHeardOfLateEndsInTheSameState() {
        Scenario inOrder = Scenario.complaint("MAJOR")
                .waitStarted("2026-06-02T09:00")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00")
                .waitEnded("2026-06-02T09:00", "2026-06-02T12:00");
        Scenario late = Scenario.complaint("MAJOR").overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00");
        late.tell(at("2026-06-02T13:00"), new FeedbackFact.WaitStarted(Scenario.waiting("2026-06-02T09:00")));
        late.tell(
                at("2026-06-02T13:00"),
                new FeedbackFact.WaitEnded(Scenario.waiting("2026-06-02T09:00"), at("2026-06-02T12:00")));
        assertEquals(inOrder.due(RESOLUTION), late.due(RESOLUTION));
        assertEquals(at("2026-06-16T14:00"), late.due(RESOLUTION));
    }

    @Test
    void anotherOneReplacesItAndWithdrawingLetsTheRulesHoldAgain() {
        Scenario told = Scenario.complaint("MAJOR")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00")
                .overridden("2026-06-02T11:00", RESOLUTION, "2026-06-18T12:00");
        assertEquals(at("2026-06-18T12:00"), told.due(RESOLUTION));
        told.overrideWithdrawn("2026-06-02T12:00", RESOLUTION);
        assertEquals(at(BY_RULES), told.due(RESOLUTION));
        ClockFact.Rescheduled back = told.last(ClockFact.Rescheduled.class, RESOLUTION);
        assertEquals("OVERRIDE_WITHDRAWN", back.reasonCode());
        assertEquals(at("2026-06-18T12:00"), back.previousDueAt());
        assertNull(back.computedDueAt());
        assertNull(back.override());
        assertEquals(Scenario.MANAGER, back.by());
    }

    @Test
    void withdrawnAfterTheRulesRanOutItBreachesNow() {
        Scenario told = Scenario.complaint("MAJOR")
                .overridden("2026-06-01T13:00", ACKNOWLEDGEMENT, "2026-06-05T12:00")
                .timePassesTo("2026-06-02T10:00");
        assertEquals(Name.RUNNING, told.state(ACKNOWLEDGEMENT));
        told.overrideWithdrawn("2026-06-02T10:00", ACKNOWLEDGEMENT);
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertTrue(told.last(ClockFact.Breached.class, ACKNOWLEDGEMENT).onChange());
        assertEquals(at("2026-06-01T14:00"), told.due(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T14:00"), told.clock(ANALYSIS).startedAt());
    }

    @Test
    void theNextCycleBeginsWithoutIt() {
        Scenario told = Scenario.complaint("MAJOR")
                .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-16T12:00")
                .resolved("2026-06-03T11:00");
        told.tell(
                at("2026-06-15T10:00"),
                new FeedbackFact.Reopened(
                        2, at("2026-06-15T10:00"), told.clocks().terms()));
        assertEquals(at("2026-06-22T17:00"), told.due(RESOLUTION));
        assertNull(told.clock(RESOLUTION).snapshot().override());
    }

    private static Instant markAt(Scenario told, String name) {
        return told.clock(RESOLUTION).snapshot().marks().stream()
                .filter(mark -> mark.generation() == 2 && mark.name().equals(name))
                .map(ClockMark::at)
                .findFirst()
                .orElseThrow();
    }
}
