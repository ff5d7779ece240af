package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.ACKNOWLEDGEMENT;
import static io.redress.sla.policy.domain.Target.ANALYSIS;
import static io.redress.sla.policy.domain.Target.PLAN;
import static io.redress.sla.policy.domain.Target.PROMISE;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.clock.domain.ClockState.Name;
import io.redress.sla.policy.domain.Conditions;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.TargetRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one rule meets another: late timers, limits that passed unnoticed, promises heard of late. */
class EdgesTest {

    @AfterEach
    void everyStateFollowsFromItsLedger() {
        Scenario.checkLedgers();
    }

    @Test
    void aLimitThatPassedUnnoticedLetsTheClockRunOutBeforeAReclassification() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").waitStarted("2026-06-02T09:00");
        classify(told, "2026-06-22T17:01", "COMPLAINT", "MINOR");
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(at("2026-06-22T17:00"), told.due(RESOLUTION));
        Scenario inTime =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").waitStarted("2026-06-02T09:00");
        classify(inTime, "2026-06-22T17:00", "COMPLAINT", "MINOR");
        assertEquals(Name.RUNNING, inTime.state(RESOLUTION));
    }

    @Test
    void aLimitThatPassedUnnoticedLetsTheClockRunOutBeforeAMigration() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").waitStarted("2026-06-02T09:00");
        told.migrated(at("2026-06-22T17:00"), Scenario.terms());
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(
                List.of("Started", "Paused", "PauseLimitReached", "Resumed", "MarkReached", "Breached"),
                told.ledger(RESOLUTION));
    }

    @Test
    void reclassifyingDuringAWaitKeepsTheClockPausedAndItsPausesCount() {
        Scenario told =
                Scenario.complaint("MINOR").acknowledged("2026-06-01T11:00").waitStarted("2026-06-02T09:00");
        classify(told, "2026-06-03T10:00", "COMPLAINT", "MAJOR");
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
        told.waitEnded("2026-06-02T09:00", "2026-06-04T09:00");
        assertEquals(at("2026-06-10T17:00"), told.due(RESOLUTION));
    }

    @Test
    void aClockThatMayNoLongerPauseRunsOn() {
        PolicyRules rules = Scenario.rulesOf(
                List.of(
                        new TargetRule(
                                RESOLUTION, SlaCategory.HIGH, new DueRule.BusinessDays(10), true, Conditions.NONE),
                        new TargetRule(
                                RESOLUTION, SlaCategory.CRITICAL, new DueRule.BusinessDays(5), false, Conditions.NONE)),
                true);
        Scenario told = Scenario.complaint("MODERATE", rules).waitStarted("2026-06-02T09:00");
        classify(told, "2026-06-03T09:00", "COMPLAINT", "MAJOR");
        assertEquals(Name.RUNNING, told.state(RESOLUTION));
        assertEquals(at("2026-06-09T17:00"), told.due(RESOLUTION));
        told.waitEnded("2026-06-02T09:00", "2026-06-05T09:00");
        assertEquals(at("2026-06-09T17:00"), told.due(RESOLUTION));
    }

    @Test
    void aClockThatHadRunOutBeforeTheWaitDoesNotStartPaused() {
        Scenario told = Scenario.of("PRAISE").waitStarted("2026-06-10T09:00");
        classify(told, "2026-06-10T10:00", "COMPLAINT", "MAJOR");
        assertEquals(Name.RUNNING, told.state(RESOLUTION));
        told.timePassesTo("2026-06-10T10:00");
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(at("2026-06-08T17:00"), told.due(RESOLUTION));
        Scenario inTime = Scenario.of("PRAISE").waitStarted("2026-06-05T09:00");
        classify(inTime, "2026-06-10T10:00", "COMPLAINT", "MAJOR");
        assertEquals(Name.PAUSED, inTime.state(RESOLUTION));
    }

    @Test
    void whatRanOutBeforeAWithdrawalHasItsOutcomeHoweverLateTheTimerIs() {
        Scenario told = Scenario.complaint("MAJOR");
        told.tell(at("2026-06-10T09:00"), new FeedbackFact.Ended("WITHDRAWN", at("2026-06-09T17:01")));
        for (var target : List.of(ACKNOWLEDGEMENT, ANALYSIS, RESOLUTION, PLAN)) {
            assertEquals(Name.BREACHED, told.state(target), target::name);
        }
        Scenario earlier = Scenario.complaint("MAJOR");
        earlier.tell(at("2026-06-10T09:00"), new FeedbackFact.Ended("WITHDRAWN", at("2026-06-09T17:00")));
        assertEquals(Name.BREACHED, earlier.state(RESOLUTION));
        assertEquals(Name.CANCELLED, earlier.state(PLAN));
    }

    @Test
    void aMergeLeavesTheBreachesOfBothAsTheyWere() {
        Scenario merged = Scenario.complaint("MAJOR").timePassesTo("2026-06-08T17:00");
        merged.tell(at("2026-06-09T10:00"), new FeedbackFact.Ended("MERGED", at("2026-06-09T10:00")));
        assertEquals(Name.BREACHED, merged.state(RESOLUTION));
        assertEquals(Name.BREACHED, merged.state(ACKNOWLEDGEMENT));
        assertEquals(Name.CANCELLED, merged.state(PLAN));
        Scenario survivor = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00");
        survivor.tell(
                at("2026-06-02T10:00"), new FeedbackFact.Absorbed(at("2026-05-29T15:00"), at("2026-06-02T10:00")));
        assertEquals(Scenario.RECEIVED, survivor.clock(ACKNOWLEDGEMENT).startedAt());
        assertEquals(at("2026-05-29T15:00"), survivor.clock(RESOLUTION).startedAt());
    }

    @Test
    void aPromiseHeardOfLateSparesThePlan() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").timePassesTo("2026-06-08T17:00");
        assertEquals(Name.RUNNING, told.state(PLAN));
        plan(told, "2026-06-08T18:00", "2026-06-05T10:00", "2026-06-12");
        assertEquals(
                new ClockState.NotApplicable("PROMISE_IN_FORCE"),
                told.clock(PLAN).state());
        assertEquals(2, told.clock(PLAN).identity().attempt());
        assertEquals(
                "PROMISE_IN_FORCE", told.last(ClockFact.Cancelled.class, PLAN).reasonCode());
        assertEquals(Name.RUNNING, told.state(PROMISE));
    }

    @Test
    void aPlanFromBeforeTheBreachWhosePromiseHadPassedIsNoAnswerToIt() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").timePassesTo("2026-06-08T17:00");
        plan(told, "2026-06-08T18:00", "2026-06-03T10:00", "2026-06-05");
        assertEquals(Name.RUNNING, told.state(PLAN));
        assertEquals(Name.BREACHED, told.timePassesTo("2026-06-08T18:00").state(PROMISE));
        plan(told, "2026-06-09T10:00", "2026-06-09T10:00", "2026-06-12");
        assertEquals(Name.MET, told.state(PLAN));
    }

    @Test
    void aRevisionToldInTimeTakesTheBrokenPromiseBackHoweverLateItIsHeardOf() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        plan(told, "2026-06-02T11:00", "2026-06-02T11:00", "2026-06-05");
        assertEquals(Name.BREACHED, told.timePassesTo("2026-06-06T00:00").state(PROMISE));
        plan(told, "2026-06-06T10:00", "2026-06-05T10:00", "2026-06-12");
        assertEquals(Name.BREACHED, told.state(PROMISE));
        plan(told, "2026-06-06T11:00", "2026-06-04T10:00", "2026-06-12");
        assertEquals(Name.RUNNING, told.state(PROMISE));
        assertEquals(at("2026-06-13T00:00"), told.due(PROMISE));
        assertEquals(
                "PLAN_COMMUNICATED",
                told.last(ClockFact.BreachRetracted.class, PROMISE).factType());
    }

    @Test
    void afterAKindThatKeepsNoPromisesAPlanPromisesAgain() {
        Scenario told = Scenario.complaint("MAJOR");
        plan(told, "2026-06-02T11:00", "2026-06-02T11:00", "2026-06-10");
        classify(told, "2026-06-03T10:00", "PRAISE", "MAJOR");
        assertEquals(Name.CANCELLED, told.state(PROMISE));
        classify(told, "2026-06-04T10:00", "COMPLAINT", "MAJOR");
        plan(told, "2026-06-05T10:00", "2026-06-05T10:00", "2026-06-12");
        assertEquals(Name.RUNNING, told.state(PROMISE));
        assertEquals(at("2026-06-13T00:00"), told.due(PROMISE));
    }

    @ParameterizedTest
    @CsvSource({"2026-06-12T18:00, MET, 2026-06-13T00:00", "2026-06-15T10:00, BREACHED, 2026-06-13T00:00"})
    void historyIsJudgedByTheLastPromiseThatWasRevisedInTime(String resolved, Name state, String due) {
        Scenario told = Scenario.history();
        plan(told, "2026-06-20T10:00", "2026-06-02T11:00", "2026-06-05");
        plan(told, "2026-06-20T11:00", "2026-06-04T10:00", "2026-06-12");
        plan(told, "2026-06-20T12:00", "2026-06-12T09:00", "2026-06-19");
        assertEquals(Name.NOT_APPLICABLE, told.state(PROMISE));
        assertEquals(LocalDate.parse("2026-06-12"), told.clock(PROMISE).promisedOn());
        told.tell(at("2026-06-20T13:00"), new FeedbackFact.Resolved(at(resolved)));
        assertEquals(state, told.state(PROMISE));
        assertEquals(at(due), told.due(PROMISE));
        assertEquals(3, told.clocks().feedback().planRevisions());
        assertTrue(told.clock(PROMISE).nextAt().isEmpty());
    }

    @Test
    void aLateTimerKeepsNothingFromWhatTheBreachBegan() {
        Scenario told = Scenario.complaint("MAJOR").waitStarted("2026-06-02T09:00");
        assertEquals(Name.PAUSED, told.state(ANALYSIS));
        told.waitEnded("2026-06-02T09:00", "2026-06-03T09:00");
        assertEquals(at("2026-06-09T17:00"), told.due(ANALYSIS));
        Scenario analysed = Scenario.complaint("MAJOR");
        analysed.tell(at("2026-06-02T09:00"), new FeedbackFact.Analysed(at("2026-06-02T09:00")));
        assertEquals(Name.MET, analysed.state(ANALYSIS));
        Scenario planned = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        plan(planned, "2026-06-08T17:30", "2026-06-08T17:30", "2026-06-12");
        assertEquals(Name.MET, planned.state(PLAN));
    }

    @Test
    void aFactFromAClockAheadOfOursLetsNothingRunOutEarly() {
        Scenario told = Scenario.complaint("MAJOR");
        told.tell(at("2026-06-01T13:59"), new FeedbackFact.WaitStarted(Scenario.waiting("2026-06-01T14:01")));
        assertEquals(Name.RUNNING, told.state(ACKNOWLEDGEMENT));
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
    }

    @Test
    void aWaitWhollyOutsideWorkingTimeMovesNothingAndOneAcrossItOnlyItsWorkingPart() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        told.waitStarted("2026-06-05T18:00").waitEnded("2026-06-05T18:00", "2026-06-08T08:00");
        assertEquals(at("2026-06-08T17:00"), told.due(RESOLUTION));
        told.waitStarted("2026-06-08T08:30").waitEnded("2026-06-08T08:30", "2026-06-08T09:30");
        assertEquals(at("2026-06-09T17:00"), told.due(RESOLUTION));
    }

    private static void classify(Scenario told, String local, String kind, String severity) {
        told.tell(
                at(local),
                new FeedbackFact.Classified(
                        kind, severity, at(local), told.clocks().terms()));
    }

    private static void plan(Scenario told, String heard, String communicated, String promisedOn) {
        told.tell(at(heard), new FeedbackFact.PlanCommunicated(at(communicated), LocalDate.parse(promisedOn)));
    }
}
