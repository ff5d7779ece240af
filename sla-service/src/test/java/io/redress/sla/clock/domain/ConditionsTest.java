package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.ACKNOWLEDGEMENT;
import static io.redress.sla.policy.domain.Target.ANALYSIS;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.policy.domain.CalendarChoice;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.Conditions;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.TargetRule;
import io.redress.sla.policy.domain.Traits;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lengths and calendars that hold for some feedback only. */
class ConditionsTest {

    private static final Conditions KEY_ACCOUNT =
            new Conditions(Set.of(), Set.of("KEY_ACCOUNT"), Set.of(), Set.of(), Set.of(), null);
    private static final Conditions KEY_ACCOUNT_IN_BAVARIA =
            new Conditions(Set.of(), Set.of("KEY_ACCOUNT"), Set.of(), Set.of(), Set.of("DE-BY"), null);
    private static final Conditions QUESTION =
            new Conditions(Set.of("QUESTION"), Set.of(), Set.of(), Set.of(), Set.of(), null);
    private static final Traits STANDARD = new Traits("STANDARD", null, null, "DE-BY");
    private static final Conditions REOPENED =
            new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Boolean.TRUE);

    @Test
    void theRuleThatAsksForMostCounts() {
        Scenario told = Scenario.complaint(
                "MAJOR", with(hours(RESOLUTION, 30, KEY_ACCOUNT_IN_BAVARIA), hours(RESOLUTION, 20, KEY_ACCOUNT)));
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(30)), told.due(RESOLUTION));
    }

    @Test
    void aRuleWhoseConditionsDoNotHoldIsPassedOver() {
        Scenario told = Scenario.complaint("MAJOR", with(hours(RESOLUTION, 30, QUESTION)));
        assertEquals(at("2026-06-08T17:00"), told.due(RESOLUTION));
    }

    @Test
    void aReopeningMayHaveLengthsOfItsOwn() {
        PolicyRules rules = with(hours(RESOLUTION, 12, REOPENED));
        Scenario told = Scenario.complaint("MAJOR", rules).resolved("2026-06-02T12:00");
        told.tell(
                at("2026-06-03T09:00"), new FeedbackFact.Reopened(2, at("2026-06-03T09:00"), Scenario.termsOf(rules)));
        assertEquals(at("2026-06-03T21:00"), told.due(RESOLUTION));
    }

    @Test
    void anotherKindOfTheSameCategoryBringsItsLength() {
        Scenario told = Scenario.complaint("MAJOR", with(hours(RESOLUTION, 48, QUESTION)));
        told.tell(
                at("2026-06-01T11:00"),
                new FeedbackFact.Classified(
                        "QUESTION",
                        "MAJOR",
                        at("2026-06-01T11:00"),
                        told.clocks().terms()));
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(48)), told.due(RESOLUTION));
        told.tell(
                at("2026-06-01T11:05"),
                new FeedbackFact.Classified(
                        "QUESTION",
                        "MAJOR",
                        at("2026-06-01T11:05"),
                        told.clocks().terms()));
        assertEquals(List.of("Started", "Rescheduled"), told.ledger(RESOLUTION));
    }

    @Test
    void aChangedTraitBringsItsLengthAndOnlyOnce() {
        Scenario told = Scenario.complaint("MAJOR", with(hours(RESOLUTION, 30, KEY_ACCOUNT)));
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(30)), told.due(RESOLUTION));
        update(told, "2026-06-01T11:00", STANDARD);
        assertEquals(at("2026-06-08T17:00"), told.due(RESOLUTION));
        assertEquals(Scenario.RECEIVED, told.clock(RESOLUTION).startedAt());
        assertEquals(
                "UPDATED", told.last(ClockFact.Rescheduled.class, RESOLUTION).reasonCode());
        update(told, "2026-06-01T11:05", STANDARD);
        update(told, "2026-06-01T11:06", new Traits("STANDARD", "Lamps", "retail-eu", "FR"));
        assertEquals(List.of("Started", "Rescheduled"), told.ledger(RESOLUTION));
        assertEquals(List.of("Started"), told.ledger(ACKNOWLEDGEMENT));
    }

    @Test
    void aTraitThatIsGoneTakesTheTargetWithItAndBringsItBack() {
        List<TargetRule> targets = new ArrayList<>(Scenario.rules().targets());
        targets.removeIf(rule -> rule.target() == RESOLUTION);
        targets.add(hours(RESOLUTION, 30, KEY_ACCOUNT));
        Scenario told = Scenario.complaint("MAJOR", Scenario.rulesOf(targets, true));
        update(told, "2026-06-01T11:00", STANDARD);
        assertEquals(ClockState.Name.CANCELLED, told.state(RESOLUTION));
        update(told, "2026-06-01T12:00", new Traits("KEY_ACCOUNT", null, null, null));
        assertEquals(ClockState.Name.RUNNING, told.state(RESOLUTION));
        assertEquals(2, told.clock(RESOLUTION).identity().attempt());
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(30)), told.due(RESOLUTION));
    }

    @Test
    void whatHadRunOutBeforeTheChangeKeepsItsOutcomeEvenIfTheTimerIsLate() {
        Scenario told = Scenario.complaint("MAJOR", with(hours(RESOLUTION, 3, KEY_ACCOUNT)));
        update(told, "2026-06-01T13:01", STANDARD);
        assertEquals(ClockState.Name.BREACHED, told.state(RESOLUTION));
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(3)), told.due(RESOLUTION));
        Scenario inTime = Scenario.complaint("MAJOR", with(hours(RESOLUTION, 3, KEY_ACCOUNT)));
        update(inTime, "2026-06-01T13:00", STANDARD);
        assertEquals(ClockState.Name.RUNNING, inTime.state(RESOLUTION));
    }

    @Test
    void whatIsPastUnderTheNewTraitBreachesNow() {
        Scenario told = Scenario.complaint(
                "MAJOR",
                with(hours(
                        RESOLUTION, 2, new Conditions(Set.of(), Set.of("GOLD"), Set.of(), Set.of(), Set.of(), null))));
        update(told, "2026-06-01T13:00", new Traits("GOLD", null, null, null));
        assertEquals(ClockState.Name.BREACHED, told.state(RESOLUTION));
        assertTrue(told.last(ClockFact.Breached.class, RESOLUTION).onChange());
    }

    @Test
    void anotherCalendarIsPinnedByOpenClocksOnly() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        Terms terms = told.clocks().terms();
        Terms elsewhere = new Terms(
                terms.policy(),
                terms.rules(),
                new VersionRef("elsewhere", 3),
                Scenario.terms().calendar());
        told.tell(at("2026-06-01T12:00"), new FeedbackFact.Updated(STANDARD, at("2026-06-01T12:00"), elsewhere));
        assertEquals("elsewhere", told.clock(RESOLUTION).identity().calendar().id());
        assertEquals(
                "company", told.clock(ACKNOWLEDGEMENT).identity().calendar().id());
        assertEquals(1, told.clock(RESOLUTION).identity().policy().version());
    }

    @Test
    void afterTheEndATraitChangesNoClockButTheNextCycle() {
        PolicyRules rules = with(hours(RESOLUTION, 30, KEY_ACCOUNT));
        Scenario told = Scenario.complaint("MAJOR", rules).resolved("2026-06-01T12:00");
        update(told, "2026-06-02T12:00", STANDARD);
        assertEquals(List.of("Started", "Fulfilled"), told.ledger(RESOLUTION));
        told.tell(
                at("2026-06-03T09:00"),
                new FeedbackFact.Reopened(
                        2, at("2026-06-03T09:00"), told.clocks().terms()));
        assertEquals(at("2026-06-10T17:00"), told.due(RESOLUTION));
    }

    @Test
    void withoutTheBackstopTheAnalysisWaitsForTheAcknowledgement() {
        Scenario told = Scenario.complaint(
                        "MAJOR", Scenario.rulesOf(Scenario.rules().targets(), false))
                .timePassesTo("2026-06-01T14:00");
        assertFalse(told.has(ANALYSIS));
        told.acknowledged("2026-06-01T15:00");
        assertEquals(at("2026-06-01T15:00"), told.clock(ANALYSIS).startedAt());
        assertFalse(told.clock(ANALYSIS).identity().backstop());
    }

    @Test
    void aReasonMayHaveALimitOfItsOwn() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        Wait goods = new Wait(new UUID(1, 1), "RETURN_OF_GOODS", at("2026-06-02T09:00"));
        told.tell(at("2026-06-02T09:00"), new FeedbackFact.WaitStarted(goods));
        ClockState.Paused paused = (ClockState.Paused) told.clock(RESOLUTION).state();
        assertEquals(at("2026-06-04T09:00"), paused.limit().at());
        assertEquals(PauseLimit.Kind.PER_WAIT, paused.limit().kind());
    }

    @Test
    void aCountryStandsForItsParts() {
        Conditions germany = new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("DE"), null);
        assertTrue(germany.hold(in("DE")));
        assertTrue(germany.hold(in("DE-BY")));
        assertFalse(germany.hold(in("DK")));
        assertFalse(germany.hold(in(null)));
        assertFalse(germany.hold(in("DEX")));
    }

    @Test
    void theCalendarIsChosenAsRulesAre() {
        PolicyRules plain = Scenario.rules();
        PolicyRules rules = new PolicyRules(
                "company",
                List.of(
                        new CalendarChoice(KEY_ACCOUNT, "round-the-clock"),
                        new CalendarChoice(KEY_ACCOUNT_IN_BAVARIA, "bavaria")),
                plain.targets(),
                plain.marks(),
                plain.severityMapping(),
                plain.targetsByKind(),
                true,
                true,
                plain.waits());
        assertEquals("company", rules.calendarFor(in("DE-BY")));
        assertEquals("bavaria", rules.calendarFor(ofKeyAccount("DE-BY")));
        assertEquals("round-the-clock", rules.calendarFor(ofKeyAccount("FR")));
    }

    private static void update(Scenario told, String local, Traits traits) {
        told.tell(
                at(local),
                new FeedbackFact.Updated(traits, at(local), told.clocks().terms()));
        Scenario.checkLedgers();
    }

    private static Circumstances in(String region) {
        return new Circumstances("COMPLAINT", new Traits(null, null, null, region), false);
    }

    private static Circumstances ofKeyAccount(String region) {
        return new Circumstances("COMPLAINT", new Traits("KEY_ACCOUNT", null, null, region), false);
    }

    private static TargetRule hours(Target target, int hours, Conditions conditions) {
        return new TargetRule(
                target, SlaCategory.CRITICAL, new DueRule.Elapsed(Duration.ofHours(hours)), true, conditions);
    }

    private static PolicyRules with(TargetRule... more) {
        List<TargetRule> targets = new ArrayList<>(Scenario.rules().targets());
        targets.addAll(List.of(more));
        return Scenario.rulesOf(targets, true);
    }
}
