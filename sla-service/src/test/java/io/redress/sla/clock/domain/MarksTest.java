package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static io.redress.sla.policy.domain.Target.ACKNOWLEDGEMENT;
import static io.redress.sla.policy.domain.Target.RESOLUTION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Traits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 4 of the SLA semantics, as far as a single clock goes. */
class MarksTest {

    @Test
    void sharesOfElapsedTimeAreElapsedTime() {
        ClockFact.Started started = Scenario.complaint("MAJOR").last(ClockFact.Started.class, ACKNOWLEDGEMENT);
        assertEquals(
                List.of(
                        new MarkTime("WARN_50", at("2026-06-01T12:00")),
                        new MarkTime("WARN_75", at("2026-06-01T13:00")),
                        new MarkTime("WARN_90", at("2026-06-01T13:36")),
                        new MarkTime("DUE", at("2026-06-01T14:00")),
                        new MarkTime("DUE_PLUS_1D", at("2026-06-02T14:00"))),
                started.marks());
    }

    @Test
    void sharesOfBusinessDaysAreWorkingTime() {
        ClockFact.Started started = Scenario.complaint("MAJOR").last(ClockFact.Started.class, RESOLUTION);
        assertEquals(
                new MarkTime("WARN_50", at("2026-06-04T09:30")), started.marks().getFirst());
        assertEquals(
                new MarkTime("DUE", at("2026-06-08T17:00")), started.marks().get(3));
    }

    @Test
    void eachFiresOnceAtItsInstant() {
        Scenario told = Scenario.complaint("MAJOR").timePassesTo("2026-06-01T11:59");
        assertEquals(List.of("Started"), told.ledger(ACKNOWLEDGEMENT));
        told.timePassesTo("2026-06-01T12:00").timePassesTo("2026-06-01T12:01");
        assertEquals(List.of("Started", "MarkReached"), told.ledger(ACKNOWLEDGEMENT));
        assertFalse(told.last(ClockFact.MarkReached.class, ACKNOWLEDGEMENT).late());
    }

    @Test
    void afterDowntimeTheHighestFiresAndNamesTheSkipped() {
        Scenario told = Scenario.complaint("MAJOR").timePassesTo("2026-06-03T10:00");
        ClockFact.MarkReached reached = told.last(ClockFact.MarkReached.class, ACKNOWLEDGEMENT);
        assertEquals("DUE_PLUS_1D", reached.mark());
        assertEquals(List.of("WARN_50", "WARN_75", "WARN_90", "DUE"), reached.skipped());
        assertTrue(reached.late());
        assertEquals(
                at("2026-06-01T14:00"),
                told.last(ClockFact.Breached.class, ACKNOWLEDGEMENT).dueAt());
    }

    @Test
    void aMarkAfterDueFiresWhileNothingIsFulfilled() {
        Scenario told =
                Scenario.complaint("MAJOR").timePassesTo("2026-06-01T14:00").timePassesTo("2026-06-02T14:00");
        assertEquals(
                "DUE_PLUS_1D",
                told.last(ClockFact.MarkReached.class, ACKNOWLEDGEMENT).mark());
    }

    @Test
    void aMarkThatFiredDoesNotFireAgainAfterAResumeUnlessItLiesAhead() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        told.timePassesTo("2026-06-04T09:30").waitStarted("2026-06-04T10:00");
        told.waitEnded("2026-06-04T10:00", "2026-06-04T11:00");
        List<ClockMark> marks = told.clock(RESOLUTION).snapshot().marks().stream()
                .filter(mark -> mark.generation() == 2)
                .toList();
        assertEquals(at("2026-06-09T17:00"), told.due(RESOLUTION));
        assertEquals("WARN_50", marks.getFirst().name());
        assertTrue(marks.getFirst().at().isAfter(at("2026-06-04T11:00")));
        assertTrue(told.clock(RESOLUTION).snapshot().marks().stream()
                .filter(mark -> mark.generation() == 1)
                .noneMatch(ClockMark::isOutstanding));
    }

    @Test
    void whatWasReachedBeforeTheDueInstantMovedIsStillTold() {
        Scenario told = Scenario.complaint("MAJOR").acknowledged("2026-06-01T11:00");
        told.timePassesTo("2026-06-04T09:30").timePassesTo("2026-06-05T13:15").waitStarted("2026-06-05T13:30");
        told.waitEnded("2026-06-05T13:30", "2026-06-05T13:31");
        List<ClockMark> marks = told.clock(RESOLUTION).snapshot().latestMarks();
        assertEquals(
                List.of("WARN_50", "WARN_75", "WARN_90", "DUE", "DUE_PLUS_1D"),
                marks.stream().map(ClockMark::name).toList());
        assertEquals(
                new ClockMark("WARN_50", 1, at("2026-06-04T09:30"), ClockMark.Status.FIRED, at("2026-06-04T09:30")),
                marks.getFirst());
        assertEquals(
                List.of(2, 2, 2, 2),
                marks.subList(1, 5).stream().map(ClockMark::generation).toList());
        Scenario.checkLedgers();
    }

    @Test
    void percentUsedIsNotCapped() {
        Timing timing = Scenario.terms()
                .timing(ACKNOWLEDGEMENT, SlaCategory.CRITICAL, null, new Circumstances("COMPLAINT", Traits.NONE, false))
                .orElseThrow();
        assertEquals(
                150.0,
                timing.percentUsed(
                        Scenario.RECEIVED,
                        Scenario.RECEIVED.plus(Duration.ofHours(4)),
                        Scenario.RECEIVED.plus(Duration.ofHours(6)),
                        List.of()));
    }
}
