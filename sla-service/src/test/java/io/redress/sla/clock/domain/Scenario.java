package io.redress.sla.clock.domain;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.CalendarDefinition;
import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.DueTime;
import io.redress.sla.calendar.domain.LocalWindow;
import io.redress.sla.calendar.domain.Standstill;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.policy.domain.Conditions;
import io.redress.sla.policy.domain.MarkRule;
import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.TargetRule;
import io.redress.sla.policy.domain.Traits;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.domain.WaitRules;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assertions;

/** One feedback under the default rules, told fact by fact. Received Monday 2026-06-01 at 10:00 in Berlin. */
final class Scenario {

    static final Instant RECEIVED = at("2026-06-01T10:00");

    static final UUID MANAGER = new UUID(9, 9);

    private static final List<Scenario> TOLD = new ArrayList<>();

    private final AtomicLong ids = new AtomicLong();
    private final List<Instant> recordedAt = new ArrayList<>();
    private final FeedbackClocks clocks;

    private Scenario(String kind, String severity, boolean historical) {
        this(kind, severity, historical, terms());
    }

    private Scenario(String kind, String severity, boolean historical, Terms terms) {
        Feedback.Subject subject = new Feedback.Subject(
                new UUID(7, 7), "FB-2026-000001", "crm-eu", historical, new Traits("KEY_ACCOUNT", null, null, "DE-BY"));
        clocks = new FeedbackClocks(
                Feedback.received(subject, kind, severity, RECEIVED), terms, List.of(), this::nextId);
        tell(RECEIVED, new FeedbackFact.Received());
        TOLD.add(this);
    }

    static Scenario complaint(String severity) {
        return new Scenario("COMPLAINT", severity, false);
    }

    /** A complaint of a key account under rules of its own. */
    static Scenario complaint(String severity, PolicyRules rules) {
        return new Scenario("COMPLAINT", severity, false, termsOf(rules));
    }

    static Scenario of(String kind) {
        return new Scenario(kind, "MAJOR", false);
    }

    static Scenario history() {
        return new Scenario("COMPLAINT", "MAJOR", true);
    }

    /** A fact and the instant at which sla hears of it. */
    Scenario tell(Instant now, FeedbackFact fact) {
        fact.applyTo(clocks, now);
        return recorded(now);
    }

    Scenario migrated(Instant now, Terms terms) {
        clocks.migrate(terms, now);
        return recorded(now);
    }

    /** A fact that is heard of at once. */
    Scenario acknowledged(String local) {
        return tell(at(local), new FeedbackFact.Acknowledged(at(local), false, true));
    }

    Scenario resolved(String local) {
        return tell(at(local), new FeedbackFact.Resolved(at(local)));
    }

    Scenario waitStarted(String local) {
        return tell(at(local), new FeedbackFact.WaitStarted(waiting(local)));
    }

    Scenario waitEnded(String since, String local) {
        return tell(at(local), new FeedbackFact.WaitEnded(waiting(since), at(local)));
    }

    /** A person sets the due instant of a clock at an instant. */
    Scenario overridden(String local, Target target, String due) {
        DueOverride override = new DueOverride(nextId(), at(due), at(local), "AGREED_WITH_CUSTOMER");
        clocks.override(clock(target), override, MANAGER, at(local));
        return recorded(at(local));
    }

    /** And takes that back. */
    Scenario overrideWithdrawn(String local, Target target) {
        clocks.override(clock(target), null, MANAGER, at(local));
        return recorded(at(local));
    }

    /** What the worker does at an instant. */
    Scenario timePassesTo(String local) {
        return timePassesTo(at(local));
    }

    Scenario timePassesTo(Instant instant) {
        for (Clock clock : clocks.clocks()) {
            if (clock.nextAt().filter(next -> !next.isAfter(instant)).isPresent()) {
                clocks.timePassed(clock.identity().id(), instant);
            }
        }
        return recorded(instant);
    }

    /** What has been written since the last time was written at this instant. */
    private Scenario recorded(Instant now) {
        while (recordedAt.size() < clocks.journal().entries().size()) {
            recordedAt.add(now);
        }
        return this;
    }

    /** A clock as its ledger tells it. */
    ClockSnapshot recalled(Clock clock) {
        List<Journal.Entry> entries = clocks.journal().entries();
        List<RecordedFact> ledger = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).clock() == clock) {
                ledger.add(new RecordedFact(entries.get(i).fact(), recordedAt.get(i)));
            }
        }
        return RecalledClock.of(clock.identity(), calendar -> calendar().zone(), ledger)
                .orElseThrow();
    }

    Clock clock(Target target) {
        return clocks.current(target).orElseThrow(() -> new AssertionError("no clock for " + target));
    }

    boolean has(Target target) {
        return clocks.current(target).isPresent();
    }

    ClockState.Name state(Target target) {
        return clock(target).state().name();
    }

    Instant due(Target target) {
        return clock(target).dueAt();
    }

    /** State and due instant of every clock follow from its ledger, and what is told of an earlier belief too. */
    static void checkLedgers() {
        TOLD.forEach(scenario -> scenario.clocks.clocks().forEach(scenario::checkRecalled));
        TOLD.forEach(scenario -> scenario.clocks
                .clocks()
                .forEach(clock -> Assertions.assertEquals(
                        new Ledger(clock.state().name(), clock.dueAt()),
                        Ledger.of(scenario.clocks.journal().entries().stream()
                                .filter(entry -> entry.clock() == clock)
                                .map(Journal.Entry::fact)
                                .toList()))));
        TOLD.clear();
    }

    private void checkRecalled(Clock clock) {
        ClockSnapshot kept = clock.snapshot();
        ClockSnapshot recalled = recalled(clock);
        Assertions.assertEquals(kept.state().name(), recalled.state().name());
        Assertions.assertEquals(kept.startedAt(), recalled.startedAt());
        Assertions.assertEquals(kept.dueAt(), recalled.dueAt());
        Assertions.assertEquals(kept.originalDueAt(), recalled.originalDueAt());
        Assertions.assertEquals(stretches(kept), stretches(recalled));
        Assertions.assertEquals(kept.generation(), recalled.generation());
        Assertions.assertEquals(reachable(kept), reachable(recalled));
    }

    /** A clock that starts paused does not tell by which wait. */
    private static List<Standstill> stretches(ClockSnapshot clock) {
        return clock.pauses().stream()
                .map(pause -> new Standstill(pause.reasonCode(), pause.span()))
                .toList();
    }

    /** That a clock with an outcome reaches no more marks once its feedback is over stands in no entry of its own. */
    private static List<ClockMark> reachable(ClockSnapshot clock) {
        return clock.latestMarks().stream()
                .filter(mark -> mark.firedAt() != null || !(clock.state() instanceof ClockState.Breached))
                .toList();
    }

    FeedbackClocks clocks() {
        return clocks;
    }

    /** The facts written so far about a target, by their simple names. */
    List<String> ledger(Target target) {
        List<String> names = new ArrayList<>();
        clocks.journal().entries().stream()
                .filter(entry -> entry.clock().identity().target() == target)
                .forEach(entry -> names.add(entry.fact().getClass().getSimpleName()));
        return names;
    }

    <F extends ClockFact> F last(Class<F> type, Target target) {
        return clocks.journal().entries().stream()
                .filter(entry -> entry.clock().identity().target() == target && type.isInstance(entry.fact()))
                .map(entry -> type.cast(entry.fact()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("no " + type.getSimpleName() + " of " + target));
    }

    /** A wall time in Berlin in summer. */
    static Instant at(String local) {
        return OffsetDateTime.parse(local + "+02:00").toInstant();
    }

    static Wait waiting(String since) {
        return new Wait(UUID.nameUUIDFromBytes(since.getBytes()), "INFORMATION_REQUESTED", at(since));
    }

    static Terms terms() {
        return termsOf(rules());
    }

    static Terms termsOf(PolicyRules rules) {
        return new Terms(new VersionRef("default", 1), rules, new VersionRef("company", 1), calendar());
    }

    private static WorkingCalendar calendar() {
        Map<DayOfWeek, List<LocalWindow>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), List.of(LocalWindow.parse("09:00", "17:00")));
        }
        return new WorkingCalendar(CalendarDefinition.ofWeek("company", ZoneId.of("Europe/Berlin"), week));
    }

    static PolicyRules rules() {
        List<TargetRule> targets = new ArrayList<>();
        add(targets, Target.ACKNOWLEDGEMENT, SlaCategory.CRITICAL, new DueRule.Elapsed(Duration.ofHours(4)), false);
        add(targets, Target.ACKNOWLEDGEMENT, SlaCategory.HIGH, new DueRule.Elapsed(Duration.ofHours(24)), false);
        add(targets, Target.ACKNOWLEDGEMENT, SlaCategory.STANDARD, new DueRule.Elapsed(Duration.ofHours(48)), false);
        for (SlaCategory category : SlaCategory.values()) {
            int days = category == SlaCategory.CRITICAL ? 5 : category == SlaCategory.HIGH ? 10 : 20;
            add(targets, Target.RESOLUTION, category, new DueRule.BusinessDays(days), true);
            add(targets, Target.ANALYSIS, category, new DueRule.BusinessDays(5), true);
            add(
                    targets,
                    Target.PLAN,
                    category,
                    new DueRule.BusinessDays(1, DayCount.NEXT_DAY, DueTime.CLOSE_OF_DAY),
                    false);
        }
        return rulesOf(targets, true);
    }

    static PolicyRules rulesOf(List<TargetRule> targets, boolean analysisBackstop) {
        return new PolicyRules(
                "company",
                List.of(),
                targets,
                List.of(
                        new MarkRule.AtShare("WARN_50", 50),
                        new MarkRule.AtShare("WARN_75", 75),
                        new MarkRule.AtShare("WARN_90", 90),
                        new MarkRule.AtDue(),
                        new MarkRule.FromDue("DUE_PLUS_1D", Basis.ELAPSED, Duration.ofDays(1))),
                Map.of("MINOR", SlaCategory.STANDARD, "MODERATE", SlaCategory.HIGH, "MAJOR", SlaCategory.CRITICAL),
                Map.of("PRAISE", Set.of(Target.ACKNOWLEDGEMENT), "MENTION", Set.of()),
                true,
                analysisBackstop,
                new WaitRules(
                        Set.of("INFORMATION_REQUESTED", "RETURN_OF_GOODS"), 10, Map.of("RETURN_OF_GOODS", 2), 10));
    }

    private static void add(
            List<TargetRule> targets, Target target, SlaCategory category, DueRule rule, boolean pausable) {
        targets.add(new TargetRule(target, category, rule, pausable, Conditions.NONE));
    }

    private UUID nextId() {
        return new UUID(0, ids.incrementAndGet());
    }
}
