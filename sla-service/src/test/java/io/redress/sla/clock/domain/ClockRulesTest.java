package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.ACKNOWLEDGEMENT;
import static io.redress.sla.policy.domain.Target.ANALYSIS;
import static io.redress.sla.policy.domain.Target.PLAN;
import static io.redress.sla.policy.domain.Target.PROMISE;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.clock.domain.ClockState.Name;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rules of section 3 of the SLA semantics, each by its name. */
class ClockRulesTest {

    @AfterEach
    void everyStateFollowsFromItsLedger() {
        Scenario.checkLedgers();
    }

    @Test
    void receiptStartsAcknowledgementAndResolution() {
        Scenario told = Scenario.complaint("MAJOR");
        assertEquals(at("2026-06-01T14:00"), told.due(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-08T17:00"), told.due(RESOLUTION));
        assertFalse(told.has(ANALYSIS));
    }

    @Test
    void whatHappensExactlyAtDueIsInTime() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T14:00");
        assertEquals(Name.MET, told.state(ACKNOWLEDGEMENT));
        assertEquals(List.of("Started", "Fulfilled"), told.ledger(ACKNOWLEDGEMENT));
    }

    @Test
    void theAcknowledgementStartsTheAnalysis() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        assertEquals(at("2026-06-08T17:00"), told.due(ANALYSIS));
        told.tell(at("2026-06-02T11:00"), new FeedbackFact.Analysed(at("2026-06-02T11:00")));
        assertEquals(Name.MET, told.state(ANALYSIS));
        assertEquals(
                Duration.ofHours(8),
                told.last(ClockFact.Fulfilled.class, ANALYSIS).taken().business());
    }

    @Test
    void aMissedAcknowledgementStartsTheAnalysisAtItsDueInstant() {
        Scenario told = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00");
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T14:00"), told.clock(ANALYSIS).startedAt());
        assertTrue(told.clock(ANALYSIS).identity().backstop());
    }

    @Test
    void aLateFactOfAnEarlierInstantRetractsTheBreach() {
        Scenario told = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00");
        told.tell(at("2026-06-01T14:10"), new FeedbackFact.Acknowledged(at("2026-06-01T13:59"), false, true));
        assertEquals(Name.MET, told.state(ACKNOWLEDGEMENT));
        assertEquals(
                List.of("Started", "MarkReached", "Breached", "BreachRetracted", "Fulfilled"),
                told.ledger(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T13:59"), told.clock(ANALYSIS).startedAt());
        assertEquals(
                "BREACH_RETRACTED",
                told.last(ClockFact.Rescheduled.class, ANALYSIS).reasonCode());
    }

    @Test
    void fulfilledLateItStaysBreached() {
        Scenario told =
                Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00").acknowledged("2026-06-01T15:00");
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertTrue(told.last(ClockFact.Fulfilled.class, ACKNOWLEDGEMENT).late());
        assertTrue(told.clock(ACKNOWLEDGEMENT).nextAt().isEmpty());
    }

    @Test
    void aLateFactThatComesBeforeTheTimerIsJudgedByItsInstant() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T14:01");
        assertEquals(List.of("Started", "MarkReached", "Breached", "Fulfilled"), told.ledger(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T14:00"), told.clock(ANALYSIS).startedAt());
    }

    @Test
    void anAutomaticAcknowledgementCountsOnlyIfComplete() {
        Scenario told = Scenario.complaint("MAJOR");
        told.tell(at("2026-06-01T10:01"), new FeedbackFact.Acknowledged(at("2026-06-01T10:01"), true, false));
        assertEquals(Name.RUNNING, told.state(ACKNOWLEDGEMENT));
        told.tell(at("2026-06-01T10:02"), new FeedbackFact.Acknowledged(at("2026-06-01T10:02"), true, true));
        assertEquals(Name.MET, told.state(ACKNOWLEDGEMENT));
    }

    @Test
    void aMissedResolutionAsksForAPlanAndARetractionTakesItBack() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").timePassesTo("2026-06-08T17:00");
        assertEquals(at("2026-06-09T17:00"), told.due(PLAN));
        told.tell(at("2026-06-08T17:20"), new FeedbackFact.Resolved(at("2026-06-08T16:59")));
        assertEquals(Name.CANCELLED, told.state(PLAN));
        assertEquals(Name.MET, told.state(RESOLUTION));
    }

    @Test
    void aPromiseInForceSparesThePlan() {
        Scenario told = Scenario.complaint("MAJOR");
        told.tell(
                at("2026-06-04T11:00"),
                new FeedbackFact.PlanCommunicated(at("2026-06-04T11:00"), LocalDate.parse("2026-06-12")));
        told.timePassesTo("2026-06-08T17:00");
        assertEquals(Name.NOT_APPLICABLE, told.state(PLAN));
        assertEquals(at("2026-06-13T00:00"), told.due(PROMISE));
        told.resolved("2026-06-12T23:59");
        assertEquals(Name.MET, told.state(PROMISE));
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
    }

    @Test
    void aPlanRevisedInTimeReplacesThePromiseALaterOneDoesNot() {
        Scenario told = Scenario.complaint("MAJOR");
        promise(told, "2026-06-02T11:00", "2026-06-05");
        promise(told, "2026-06-04T16:00", "2026-06-10");
        assertEquals(at("2026-06-11T00:00"), told.due(PROMISE));
        promise(told, "2026-06-10T09:00", "2026-06-30");
        assertEquals(at("2026-06-11T00:00"), told.due(PROMISE));
        assertEquals(3, told.clocks().feedback().planRevisions());
    }

    @Test
    void aWaitPausesWhatMayPause() {
        Scenario told = Scenario.complaint("MAJOR").waitStarted("2026-06-01T12:00");
        assertEquals(Name.RUNNING, told.state(ACKNOWLEDGEMENT));
        assertEquals(
                "NOT_PAUSABLE",
                told.last(ClockFact.PauseRefused.class, ACKNOWLEDGEMENT).reasonCode());
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
        told.waitEnded("2026-06-01T12:00", "2026-06-02T12:00");
        assertEquals(at("2026-06-09T17:00"), told.due(RESOLUTION));
        assertEquals(2, told.clock(RESOLUTION).snapshot().generation());
    }

    @Test
    void aLateWaitTakesBackTheBreachAndItsPlan() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").timePassesTo("2026-06-08T17:00");
        told.tell(at("2026-06-08T18:00"), new FeedbackFact.WaitStarted(Scenario.waiting("2026-06-05T09:00")));
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
        assertEquals(Name.CANCELLED, told.state(PLAN));
        told.waitEnded("2026-06-05T09:00", "2026-06-09T09:00");
        assertEquals(at("2026-06-10T17:00"), told.due(RESOLUTION));
        told.timePassesTo("2026-06-10T17:00");
        assertEquals(Name.RUNNING, told.state(PLAN));
        assertEquals(2, told.clock(PLAN).identity().attempt());
    }

    @Test
    void aPauseAfterTheBreachChangesNothing() {
        Scenario told =
                Scenario.complaint("MAJOR").timePassesTo("2026-06-08T17:00").waitStarted("2026-06-08T17:01");
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(
                "ALREADY_BREACHED",
                told.last(ClockFact.PauseRefused.class, RESOLUTION).reasonCode());
    }

    @Test
    void atTheLimitTheClockRunsOn() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").waitStarted("2026-06-02T09:00");
        told.timePassesTo("2026-06-15T17:00");
        assertEquals(Name.RUNNING, told.state(RESOLUTION));
        assertEquals(
                at("2026-06-15T17:00"),
                told.last(ClockFact.PauseLimitReached.class, RESOLUTION).limit().at());
        assertEquals(at("2026-06-22T17:00"), told.due(RESOLUTION));
    }

    @Test
    void aClockThatStartsDuringAWaitStartsPaused() {
        Scenario told =
                Scenario.complaint("MAJOR").waitStarted("2026-06-01T10:30").acknowledged("2026-06-01T11:00");
        assertEquals(Name.PAUSED, told.state(ANALYSIS));
    }

    @Test
    void reclassifyingKeepsTheStartAndMakesANewGeneration() {
        Scenario told = Scenario.complaint("MINOR");
        classify(told, "2026-06-02T10:00", "COMPLAINT", "MAJOR");
        assertEquals(at("2026-06-08T17:00"), told.due(RESOLUTION));
        assertEquals(2, told.clock(RESOLUTION).snapshot().generation());
        assertEquals(Scenario.RECEIVED, told.clock(RESOLUTION).startedAt());
    }

    @Test
    void aDueInstantMovedIntoThePastBreachesNow() {
        Scenario told = Scenario.complaint("MINOR");
        classify(told, "2026-06-02T10:00", "COMPLAINT", "MAJOR");
        assertTrue(told.last(ClockFact.Breached.class, ACKNOWLEDGEMENT).onChange());
        assertEquals(
                Name.BREACHED,
                told.last(ClockFact.Rescheduled.class, ACKNOWLEDGEMENT).state());
        ClockFact.MarkReached notice = told.last(ClockFact.MarkReached.class, ACKNOWLEDGEMENT);
        assertEquals("DUE", notice.mark());
        assertEquals(List.of("WARN_50", "WARN_75", "WARN_90"), notice.skipped());
        assertTrue(notice.late());
        assertTrue(told.has(ANALYSIS));
    }

    @Test
    void reclassifyingNeverTurnsABreachIntoAMet() {
        Scenario told = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00");
        classify(told, "2026-06-01T15:00", "COMPLAINT", "MINOR");
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T14:00"), told.due(ACKNOWLEDGEMENT));
    }

    @Test
    void aMentionHasNoClocksUntilItIsReclassified() {
        Scenario told = Scenario.of("MENTION");
        assertFalse(told.has(RESOLUTION));
        classify(told, "2026-06-03T10:00", "COMPLAINT", "MAJOR");
        assertEquals(at("2026-06-03T14:00"), told.due(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-10T17:00"), told.due(RESOLUTION));
    }

    @Test
    void reclassifyingToPraiseCancelsTheSurplus() {
        Scenario told = Scenario.complaint("MAJOR");
        classify(told, "2026-06-01T11:00", "PRAISE", "MAJOR");
        assertEquals(Name.RUNNING, told.state(ACKNOWLEDGEMENT));
        assertEquals(Name.CANCELLED, told.state(RESOLUTION));
    }

    @Test
    void reopeningStartsANewCycleAndLeavesTheOldOutcomes() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").resolved("2026-06-02T11:00");
        told.tell(
                at("2026-06-15T10:00"),
                new FeedbackFact.Reopened(
                        2, at("2026-06-15T10:00"), told.clocks().terms()));
        assertEquals(at("2026-06-15T14:00"), told.due(ACKNOWLEDGEMENT));
        assertEquals(5, told.clocks().clocks().size());
        told.acknowledged("2026-06-15T11:00");
        assertEquals(2, told.clock(ANALYSIS).identity().cycle());
    }

    @Test
    void mergingCountsFromTheEarlierReceipt() {
        Scenario told = Scenario.complaint("MAJOR");
        told.tell(at("2026-06-01T11:00"), new FeedbackFact.Absorbed(at("2026-05-29T09:00"), at("2026-06-01T11:00")));
        assertEquals(at("2026-06-05T17:00"), told.due(RESOLUTION));
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertTrue(told.last(ClockFact.Breached.class, ACKNOWLEDGEMENT).onChange());
    }

    @Test
    void withdrawalCancelsUnlessBreached() {
        Scenario told = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00");
        told.tell(at("2026-06-01T16:00"), new FeedbackFact.Ended("WITHDRAWN", at("2026-06-01T16:00")));
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertTrue(told.clock(ACKNOWLEDGEMENT).nextAt().isEmpty());
        assertEquals(Name.CANCELLED, told.state(RESOLUTION));
        assertEquals(Name.CANCELLED, told.state(ANALYSIS));
    }

    @Test
    void historyHasOutcomesButNoMarks() {
        Scenario told = Scenario.history();
        assertEquals(Name.NOT_APPLICABLE, told.state(ACKNOWLEDGEMENT));
        assertTrue(told.clock(ACKNOWLEDGEMENT).nextAt().isEmpty());
        told.acknowledged("2026-06-01T11:00").resolved("2026-06-30T11:00");
        assertEquals(Name.MET, told.state(ACKNOWLEDGEMENT));
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(List.of("Started", "Breached", "Fulfilled"), told.ledger(RESOLUTION));
        assertFalse(told.has(PLAN));
    }

    private static void classify(Scenario told, String local, String kind, String severity) {
        told.tell(
                at(local),
                new FeedbackFact.Classified(
                        kind, severity, at(local), told.clocks().terms()));
    }

    private static void promise(Scenario told, String local, String date) {
        told.tell(at(local), new FeedbackFact.PlanCommunicated(at(local), LocalDate.parse(date)));
    }
}
