package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.ACKNOWLEDGEMENT;
import static io.redress.sla.policy.domain.Target.ANALYSIS;
import static io.redress.sla.policy.domain.Target.PROMISE;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.clock.domain.ClockState.Name;
import io.redress.sla.policy.domain.Conditions;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.TargetRule;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Open clocks that an explicit migration moves to another version (sla-semantics 3.12). */
class MigrationTest {

    private static final VersionRef NEXT = new VersionRef("default", 2);

    @Test
    void anOpenClockIsRecomputedFromItsStartAndPinsTheNewVersion() {
        Scenario told = Scenario.complaint("MAJOR");
        migrate(told, "2026-06-01T11:00", hours(RESOLUTION, 30));
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(30)), told.due(RESOLUTION));
        assertEquals(NEXT, told.clock(RESOLUTION).identity().policy());
        assertEquals(List.of("Started", "Rescheduled"), told.ledger(RESOLUTION));
        assertEquals(
                "MIGRATED", told.last(ClockFact.Rescheduled.class, RESOLUTION).reasonCode());
    }

    @Test
    void whatIsPastUnderTheNewVersionBreachesNowAndSaysWhy() {
        Scenario told = Scenario.complaint("MAJOR");
        migrate(told, "2026-06-01T13:00", hours(RESOLUTION, 2));
        assertEquals(Name.BREACHED, told.state(RESOLUTION));
        assertEquals(true, told.last(ClockFact.Breached.class, RESOLUTION).onChange());
    }

    @Test
    void whatHadRunOutBeforeIsNotRescued() {
        Scenario told = Scenario.complaint("MAJOR");
        migrate(told, "2026-06-01T14:30", hours(ACKNOWLEDGEMENT, 48));
        assertEquals(Name.BREACHED, told.state(ACKNOWLEDGEMENT));
        assertEquals(at("2026-06-01T14:00"), told.due(ACKNOWLEDGEMENT));
        assertEquals(1, told.clock(ACKNOWLEDGEMENT).identity().policy().version());
        assertEquals(2, told.clock(ANALYSIS).identity().policy().version());
    }

    @Test
    void anOutcomeStaysUnderTheVersionItWasReachedUnder() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        migrate(told, "2026-06-01T12:00", hours(ACKNOWLEDGEMENT, 1));
        assertEquals(Name.MET, told.state(ACKNOWLEDGEMENT));
        assertEquals(1, told.clock(ACKNOWLEDGEMENT).identity().policy().version());
        assertEquals(List.of("Started", "Fulfilled"), told.ledger(ACKNOWLEDGEMENT));
    }

    @Test
    void aPausedClockStaysPausedAndKeepsItsPause() {
        Scenario told =
                Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00").waitStarted("2026-06-02T09:00");
        migrate(told, "2026-06-02T10:00", hours(RESOLUTION, 50));
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
        told.waitEnded("2026-06-02T09:00", "2026-06-02T12:00");
        assertEquals(Scenario.RECEIVED.plus(Duration.ofHours(53)), told.due(RESOLUTION));
    }

    @Test
    void aPromiseStaysWhatWasPromised() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        told.tell(
                at("2026-06-01T12:00"),
                new FeedbackFact.PlanCommunicated(at("2026-06-01T12:00"), LocalDate.of(2026, 6, 10)));
        migrate(told, "2026-06-01T13:00", hours(RESOLUTION, 30));
        assertEquals(at("2026-06-11T00:00"), told.due(PROMISE));
    }

    @Test
    void aClockWhoseTargetIsGoneEnds() {
        Scenario told = Scenario.complaint("MAJOR");
        PolicyRules without = Scenario.rulesOf(
                Scenario.rules().targets().stream()
                        .filter(rule -> rule.target() != RESOLUTION)
                        .toList(),
                true);
        told.migrated(at("2026-06-01T11:00"), terms(without));
        assertEquals(Name.CANCELLED, told.state(RESOLUTION));
    }

    @Test
    void aCalendarThatChangedIsACorrection() {
        Scenario told = Scenario.complaint("MAJOR");
        Terms same = Scenario.terms();
        told.migrated(
                at("2026-06-01T11:00"),
                new Terms(same.policy(), same.rules(), new VersionRef("company", 2), same.calendar()));
        assertEquals(
                "CALENDAR_CORRECTED",
                told.last(ClockFact.Rescheduled.class, RESOLUTION).reasonCode());
        assertEquals(2, told.clock(RESOLUTION).identity().calendar().version());
    }

    @Test
    void historyIsLeftAlone() {
        Scenario told = Scenario.history();
        migrate(told, "2026-06-01T11:00", hours(RESOLUTION, 1));
        assertEquals(List.of("Started"), told.ledger(RESOLUTION));
    }

    private static void migrate(Scenario told, String local, TargetRule rule) {
        List<TargetRule> targets = new ArrayList<>(Scenario.rules().targets());
        targets.replaceAll(
                known -> known.target() == rule.target() && known.slaCategory() == rule.slaCategory() ? rule : known);
        told.migrated(at(local), terms(Scenario.rulesOf(targets, true)));
        Scenario.checkLedgers();
    }

    private static Terms terms(PolicyRules rules) {
        Terms now = Scenario.terms();
        return new Terms(NEXT, rules, now.calendarVersion(), now.calendar());
    }

    private static TargetRule hours(Target target, int hours) {
        return new TargetRule(
                target,
                SlaCategory.CRITICAL,
                new DueRule.Elapsed(Duration.ofHours(hours)),
                target != ACKNOWLEDGEMENT,
                Conditions.NONE);
    }
}
