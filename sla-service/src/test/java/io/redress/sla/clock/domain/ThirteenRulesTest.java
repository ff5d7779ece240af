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

import io.redress.sla.clock.domain.ClockState.Name;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.Traits;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Section 3 of the SLA semantics, one test per rule by its number; the cases that a rule has beside are in
 * {@link ClockRulesTest}, {@link ConditionsTest}, {@link OverrideTest}, {@link MigrationTest} and {@link LateNewsTest}.
 * Rule 13 needs a database and is in {@code ClocksTest}.
 */
class ThirteenRulesTest {

    private static final String DUE = "2026-06-08T17:00";

    @AfterEach
    void everyStateFollowsFromItsLedger() {
        Scenario.checkLedgers();
    }

    @Test
    void rule1StateAndDueDateDeriveFromTheLedger() {
        Scenario told = Scenario.complaint("MINOR")
                .acknowledged("2026-06-01T11:00")
                .waitStarted("2026-06-02T09:00")
                .waitEnded("2026-06-02T09:00", "2026-06-03T09:00");
        classify(told, "2026-06-03T10:00", "MAJOR");
        told.overridden("2026-06-03T11:00", RESOLUTION, "2026-06-11T12:00").timePassesTo("2026-06-11T12:00");
        told.tell(at("2026-06-11T13:00"), new FeedbackFact.Resolved(at("2026-06-11T11:00")));
        for (Target target : List.of(ACKNOWLEDGEMENT, ANALYSIS, RESOLUTION)) {
            ClockSnapshot kept = told.clock(target).snapshot();
            ClockSnapshot derived = told.recalled(told.clock(target));
            assertEquals(kept.state(), derived.state());
            assertEquals(kept.dueAt(), derived.dueAt());
            assertEquals(kept.startedAt(), derived.startedAt());
            assertEquals(kept.override(), derived.override());
            assertEquals(kept.pauses(), derived.pauses());
        }
    }

    @Test
    void rule2AClockPinsItsVersions() {
        Scenario told = Scenario.complaint("MAJOR");
        ClockFact.Started started = told.last(ClockFact.Started.class, RESOLUTION);
        assertEquals(
                new VersionRef("default", 1), told.clock(RESOLUTION).identity().policy());
        assertEquals(
                new VersionRef("company", 1), told.clock(RESOLUTION).identity().calendar());
        assertEquals(new VersionRef("default", 1), started.policy());
        told.tell(at("2026-06-01T11:00"), new FeedbackFact.Reopened(2, at("2026-06-01T11:00"), version(2)));
        assertEquals(2, told.clock(RESOLUTION).identity().policy().version());
        assertEquals(1, told.clocks().clocks().getFirst().identity().policy().version());
    }

    @Test
    void rule3FulfilledLateItStaysBreachedAndNotApplicableSaysWhy() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T15:00");
        ClockState.Breached late =
                (ClockState.Breached) told.clock(ACKNOWLEDGEMENT).state();
        assertEquals(at("2026-06-01T15:00"), late.fulfilledAt());
        assertEquals(Name.RUNNING, told.state(RESOLUTION));
        assertEquals(Name.PAUSED, told.waitStarted("2026-06-02T09:00").state(RESOLUTION));
        assertEquals(Name.MET, told.resolved("2026-06-02T10:00").state(RESOLUTION));
        Scenario history = Scenario.history();
        assertEquals(
                new ClockState.NotApplicable("HISTORICAL"),
                history.clock(RESOLUTION).state());
        assertNull(history.due(RESOLUTION));
    }

    @Test
    void rule4AnOutcomeIsFrozenAgainstRulesButNotAgainstFacts() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").timePassesTo("2026-06-09T10:00");
        assertEquals(at(DUE), told.due(RESOLUTION));
        classify(told, "2026-06-09T11:00", "MINOR");
        told.migrated(at("2026-06-09T12:00"), version(2));
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(at(DUE), told.due(RESOLUTION));
        told.tell(at("2026-06-09T13:00"), new FeedbackFact.Resolved(at(DUE)));
        ClockFact.BreachRetracted retracted = told.last(ClockFact.BreachRetracted.class, RESOLUTION);
        assertEquals(at(DUE), retracted.factAt());
        assertEquals(at("2026-06-09T13:00"), retracted.retractedAt());
        assertEquals(Name.MET, told.state(RESOLUTION));
        assertEquals(Name.CANCELLED, told.state(PLAN));
    }

    @Test
    void rule4AChangeOfRulesAfterTheDueInstantRescuesNothingEvenIfTheTimerIsLate() {
        Scenario told = Scenario.complaint("MAJOR");
        classify(told, "2026-06-01T14:01", "MINOR");
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T14:00"), told.due(ACKNOWLEDGEMENT));
        Scenario inTime = Scenario.complaint("MAJOR");
        classify(inTime, "2026-06-01T14:00", "MINOR");
        assertEquals(Name.RUNNING, inTime.state(ACKNOWLEDGEMENT));
    }

    @Test
    void rule5NoEditMovesTheStart() {
        Scenario told = Scenario.complaint("MINOR");
        classify(told, "2026-06-01T11:00", "MODERATE");
        told.tell(
                at("2026-06-01T12:00"),
                new FeedbackFact.Updated(
                        new Traits("STANDARD", "Lamps", null, null),
                        at("2026-06-01T12:00"),
                        told.clocks().terms()));
        told.overridden("2026-06-01T13:00", RESOLUTION, "2026-06-11T12:00");
        told.migrated(at("2026-06-01T14:00"), version(2));
        assertEquals(Scenario.RECEIVED, told.clock(RESOLUTION).startedAt());
        assertEquals(Scenario.RECEIVED, told.clock(ACKNOWLEDGEMENT).startedAt());
    }

    @Test
    void rule6AWaitIsTheOnlyWayToPauseAndHasItsLimits() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        Wait unknown = new Wait(new UUID(1, 1), "LUNCH", at("2026-06-01T12:00"));
        told.tell(at("2026-06-01T12:00"), new FeedbackFact.WaitStarted(unknown));
        assertEquals(
                "UNKNOWN_REASON",
                told.last(ClockFact.PauseRefused.class, RESOLUTION).reasonCode());
        told.tell(at("2026-06-01T12:30"), new FeedbackFact.WaitEnded(unknown, at("2026-06-01T12:30")));
        told.waitStarted("2026-06-01T18:00").waitEnded("2026-06-01T18:00", "2026-06-02T08:00");
        assertEquals(at(DUE), told.due(RESOLUTION));
        told.waitStarted("2026-06-02T09:00").timePassesTo("2026-06-15T17:00");
        assertEquals(Name.RUNNING, told.state(RESOLUTION));
        assertEquals(
                PauseLimit.Kind.PER_CYCLE,
                told.last(ClockFact.PauseLimitReached.class, RESOLUTION).limit().kind());
        told.waitEnded("2026-06-02T09:00", "2026-06-16T08:00").waitStarted("2026-06-16T09:00");
        assertEquals(
                "LIMIT_REACHED",
                told.last(ClockFact.PauseRefused.class, RESOLUTION).reasonCode());
    }

    @Test
    void rule7ReclassifyingRecomputesFromTheStartAndFoldsPastMarks() {
        Scenario told = Scenario.complaint("MINOR")
                .acknowledged("2026-06-01T11:00")
                .waitStarted("2026-06-02T09:00")
                .waitEnded("2026-06-02T09:00", "2026-06-03T09:00");
        classify(told, "2026-06-09T10:00", "MAJOR");
        assertEquals(at("2026-06-09T17:00"), told.due(RESOLUTION));
        told.timePassesTo("2026-06-09T10:00");
        ClockFact.MarkReached notice = told.last(ClockFact.MarkReached.class, RESOLUTION);
        assertEquals("WARN_75", notice.mark());
        assertEquals(List.of("WARN_50"), notice.skipped());
        assertEquals(
                1,
                told.ledger(RESOLUTION).stream().filter("MarkReached"::equals).count());
    }

    @Test
    void rule8AReopeningIsACycleOfItsOwn() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").resolved("2026-06-02T11:00");
        told.tell(at("2026-06-15T10:00"), new FeedbackFact.Reopened(2, at("2026-06-15T10:00"), Scenario.terms()));
        assertFalse(told.has(ANALYSIS));
        assertEquals(at("2026-06-15T10:00"), told.clock(RESOLUTION).startedAt());
        told.acknowledged("2026-06-15T11:00").resolved("2026-06-16T11:00");
        assertEquals(
                List.of(1, 1, 1, 2, 2, 2),
                told.clocks().clocks().stream()
                        .map(clock -> clock.identity().cycle())
                        .toList());
        ClockFact.Taken total = told.last(ClockFact.Fulfilled.class, RESOLUTION).taken();
        assertEquals(Duration.ofHours(25), total.elapsed());
        assertEquals(Duration.between(Scenario.RECEIVED, at("2026-06-16T11:00")), total.customerPerceived());
    }

    @Test
    void rule9AMergeCountsFromTheEarlierReceiptAndTheMergedOneEnds() {
        Scenario survivor = Scenario.complaint("MAJOR");
        survivor.tell(
                at("2026-06-01T11:00"), new FeedbackFact.Absorbed(at("2026-05-29T15:00"), at("2026-06-01T11:00")));
        assertEquals(at("2026-05-29T15:00"), survivor.clock(RESOLUTION).startedAt());
        assertEquals(at("2026-06-05T17:00"), survivor.due(RESOLUTION));
        Scenario late = Scenario.complaint("MAJOR");
        late.tell(at("2026-06-01T15:00"), new FeedbackFact.Absorbed(at("2026-05-29T15:00"), at("2026-06-01T14:01")));
        assertEquals(at("2026-06-01T14:00"), late.due(ACKNOWLEDGEMENT));
        for (String how : List.of("MERGED", "WITHDRAWN")) {
            Scenario merged = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00");
            merged.tell(at("2026-06-01T16:00"), new FeedbackFact.Ended(how, at("2026-06-01T16:00")));
            assertEquals(Name.BREACHED, merged.state(ACKNOWLEDGEMENT));
            assertEquals(
                    new ClockState.Cancelled(at("2026-06-01T16:00"), how),
                    merged.clock(RESOLUTION).state());
        }
    }

    @Test
    void rule10AnOverrideKeepsBothDates() {
        Scenario told = Scenario.complaint("MAJOR").overridden("2026-06-02T10:00", RESOLUTION, "2026-06-12T12:00");
        told.resolved("2026-06-10T10:00");
        ClockFact.Fulfilled met = told.last(ClockFact.Fulfilled.class, RESOLUTION);
        assertFalse(met.late());
        assertEquals(at("2026-06-12T12:00"), met.dueAt());
        assertEquals(at(DUE), met.originalDueAt());
        assertEquals(at(DUE), met.computedDueAt());
    }

    @Test
    void rule11HistoryIsJudgedByItsOwnInstantsAndMakesNoNews() {
        Scenario told = Scenario.history().timePassesTo("2026-06-20T10:00").resolved("2026-06-20T11:00");
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(at(DUE), told.due(RESOLUTION));
        assertFalse(told.ledger(RESOLUTION).contains("MarkReached"));
        assertTrue(told.clocks().clocks().stream()
                .noneMatch(clock -> clock.nextAt().isPresent()));
        assertTrue(told.clocks().feedback().subject().historical());
    }

    @Test
    void rule12APolicyChangeReachesOpenClocksByMigrationOnly() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        assertEquals(1, told.clock(RESOLUTION).identity().policy().version());
        told.migrated(at("2026-06-02T10:00"), version(2));
        assertEquals(2, told.clock(RESOLUTION).identity().policy().version());
        assertEquals(1, told.clock(ACKNOWLEDGEMENT).identity().policy().version());
        assertEquals(List.of("Started", "Rescheduled"), told.ledger(RESOLUTION));
        assertEquals(List.of("Started", "Fulfilled"), told.ledger(ACKNOWLEDGEMENT));
    }

    private static void classify(Scenario told, String local, String severity) {
        told.tell(
                at(local),
                new FeedbackFact.Classified(
                        "COMPLAINT", severity, at(local), told.clocks().terms()));
    }

    private static Terms version(int version) {
        Terms terms = Scenario.terms();
        return new Terms(new VersionRef("default", version), terms.rules(), terms.calendarVersion(), terms.calendar());
    }
}
