package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.DueTime;
import io.redress.sla.clock.domain.ClockState.Name;
import io.redress.sla.policy.domain.Conditions;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.TargetRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A wait that begins exactly at the due instant comes in time and stops the clock, but nothing is left that it could move.
 * Whatever is done during a wait has the outcome that it has if the wait ends just then, and nothing is met after its due
 * instant; however punctual the timer is.
 */
class WaitAtDueTest {

    private static final Map<String, DueRule> RULES = Map.of(
            "8h", new DueRule.Elapsed(Duration.ofHours(8)),
            "7h of work", new DueRule.BusinessTime(Duration.ofHours(7)),
            "3h of work", new DueRule.BusinessTime(Duration.ofHours(3)),
            "1 day", new DueRule.BusinessDays(1),
            "1 day, same time", new DueRule.BusinessDays(1, DayCount.ROLL_FORWARD, DueTime.SAME_TIME));

    @AfterEach
    void everyStateFollowsFromItsLedger() {
        Scenario.checkLedgers();
    }

    @ParameterizedTest
    @CsvSource({
        "8h,                 2026-06-01T18:00, 2026-06-01T18:00, MET,      2026-06-01T18:00",
        "8h,                 2026-06-01T18:00, 2026-06-01T18:01, BREACHED, 2026-06-01T18:00",
        "8h,                 2026-06-01T17:59, 2026-06-01T20:00, MET,      2026-06-01T20:01",
        "7h of work,         2026-06-01T17:00, 2026-06-01T17:00, MET,      2026-06-01T17:00",
        "7h of work,         2026-06-01T17:00, 2026-06-01T20:00, BREACHED, 2026-06-01T17:00",
        "7h of work,         2026-06-01T17:00, 2026-06-02T12:00, BREACHED, 2026-06-01T17:00",
        "7h of work,         2026-06-01T16:59, 2026-06-01T20:00, MET,      2026-06-02T09:01",
        "7h of work,         2026-06-01T16:59, 2026-06-02T12:00, MET,      2026-06-02T12:01",
        "3h of work,         2026-06-01T13:00, 2026-06-01T13:01, BREACHED, 2026-06-01T13:00",
        "3h of work,         2026-06-01T12:59, 2026-06-01T13:01, MET,      2026-06-01T13:02",
        "1 day,              2026-06-02T17:00, 2026-06-02T17:00, MET,      2026-06-02T17:00",
        "1 day,              2026-06-02T17:00, 2026-06-03T10:00, BREACHED, 2026-06-02T17:00",
        "1 day,              2026-06-02T16:59, 2026-06-03T10:00, MET,      2026-06-03T17:00",
        "'1 day, same time', 2026-06-02T10:00, 2026-06-02T10:30, BREACHED, 2026-06-02T10:00",
        "'1 day, same time', 2026-06-02T09:59, 2026-06-02T10:30, MET,      2026-06-02T10:31"
    })
    void whatIsDoneDuringAWaitIsJudgedAsIfTheWaitEndedThen(
            String rule, String waits, String done, Name state, String due) {
        for (boolean punctual : List.of(true, false)) {
            for (boolean ends : List.of(true, false)) {
                Scenario told = Scenario.complaint("MAJOR", resolvedWithin(RULES.get(rule)));
                assertOutcome(told, waits, done, punctual, ends, state, due);
            }
        }
    }

    /** Somebody has set it due on a Saturday: a wait that meets no working time moves nothing, and one that does, does. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-06T10:00, 2026-06-06T11:00, MET,      2026-06-06T12:00",
        "2026-06-06T10:00, 2026-06-07T12:00, BREACHED, 2026-06-06T12:00",
        "2026-06-06T10:00, 2026-06-08T10:00, MET,      2026-06-08T10:00",
        "2026-06-06T10:00, 2026-06-08T18:00, BREACHED, 2026-06-08T17:00",
        "2026-06-06T12:00, 2026-06-08T10:00, BREACHED, 2026-06-06T12:00",
        "2026-06-05T16:59, 2026-06-07T12:00, MET,      2026-06-08T09:01"
    })
    void theSameHoldsOutsideWorkingTime(String waits, String done, Name state, String due) {
        for (boolean punctual : List.of(true, false)) {
            for (boolean ends : List.of(true, false)) {
                Scenario told = Scenario.complaint("MAJOR", resolvedWithin(new DueRule.BusinessDays(5)))
                        .overridden("2026-06-02T10:00", RESOLUTION, "2026-06-06T12:00");
                assertOutcome(told, waits, done, punctual, ends, state, due);
            }
        }
    }

    private static void assertOutcome(
            Scenario told, String waits, String done, boolean punctual, boolean ends, Name state, String due) {
        if (punctual) {
            told.timePassesTo(waits);
        }
        told.waitStarted(waits);
        assertEquals(Name.PAUSED, told.state(RESOLUTION));
        if (punctual) {
            told.timePassesTo(done);
        }
        if (ends) {
            told.waitEnded(waits, done);
        }
        told.resolved(done);
        assertEquals(state, told.state(RESOLUTION));
        assertEquals(at(due), told.due(RESOLUTION));
        told.waitEnded(waits, done).timePassesTo("2026-07-01T10:00");
        assertEquals(state, told.state(RESOLUTION));
    }

    private static PolicyRules resolvedWithin(DueRule rule) {
        return Scenario.rulesOf(
                List.of(new TargetRule(RESOLUTION, SlaCategory.CRITICAL, rule, true, Conditions.NONE)), true);
    }
}
