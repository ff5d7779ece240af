package io.redress.sla.clock.domain;

import static io.redress.sla.clock.domain.Scenario.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However late we hear of facts, and whatever our timers did meanwhile: clocks end as if we had heard at once. */
class LateNewsTest {

    private static final Instant END = at("2026-07-01T12:00");

    /** Facts by their instants, in the order in which intake recorded them. */
    private record Story(Map<Instant, FeedbackFact> facts) {}

    static List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        for (String acknowledged :
                List.of("2026-06-01T11:00", "2026-06-01T14:00", "2026-06-01T14:01", "2026-06-03T09:00")) {
            for (String analysed : List.of("", "2026-06-04T10:00", "2026-06-08T17:00", "2026-06-09T11:00")) {
                for (String resolved : List.of("", "2026-06-08T16:59", "2026-06-08T17:01", "2026-06-11T10:00")) {
                    stories.add(story(acknowledged, "", analysed, "", resolved));
                    stories.add(story(acknowledged, "2026-06-05T09:00", analysed, "", resolved));
                    stories.add(story(acknowledged, "", analysed, "2026-06-09T10:00", resolved));
                }
            }
        }
        return stories;
    }

    private static Story story(String acknowledged, String waited, String analysed, String planned, String resolved) {
        Map<Instant, FeedbackFact> facts = new TreeMap<>();
        facts.put(at(acknowledged), new FeedbackFact.Acknowledged(at(acknowledged), false, true));
        if (!waited.isEmpty()) {
            Instant end = at(waited).plus(Duration.ofHours(2));
            facts.put(at(waited), new FeedbackFact.WaitStarted(Scenario.waiting(waited)));
            facts.put(end, new FeedbackFact.WaitEnded(Scenario.waiting(waited), end));
        }
        if (!analysed.isEmpty()) {
            facts.put(at(analysed), new FeedbackFact.Analysed(at(analysed)));
        }
        if (!planned.isEmpty() && (resolved.isEmpty() || at(planned).isBefore(at(resolved)))) {
            facts.put(at(planned), new FeedbackFact.PlanCommunicated(at(planned), LocalDate.parse("2026-06-12")));
        }
        if (!resolved.isEmpty()) {
            facts.put(at(resolved), new FeedbackFact.Resolved(at(resolved)));
            facts.keySet().removeIf(instant -> instant.isAfter(at(resolved)));
        }
        return new Story(facts);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void clocksEndAsIfWeHadHeardAtOnce(Story story) {
        Map<String, String> expected = told(story, new Random(0), Duration.ZERO);
        for (int seed = 1; seed <= 4; seed++) {
            assertEquals(expected, told(story, new Random(seed), Duration.ofDays(4 * seed)), story::toString);
        }
        Scenario.checkLedgers();
    }

    @Test
    void thereAreManyStories() {
        assertEquals(4 * 4 * 4 * 3, stories().size());
    }

    private static Map<String, String> told(Story story, Random random, Duration latest) {
        Scenario scenario = Scenario.complaint("MAJOR");
        Instant heard = Scenario.RECEIVED;
        for (Map.Entry<Instant, FeedbackFact> fact : story.facts().entrySet()) {
            Instant arrives = fact.getKey().plusSeconds(latest.isZero() ? 0 : random.nextLong(latest.toSeconds()));
            heard = arrives.isAfter(heard) ? arrives : heard;
            passTo(scenario, heard, random);
            scenario.tell(heard, fact.getValue());
        }
        passTo(scenario, heard.isAfter(END) ? heard : END, random);
        Map<String, String> ends = new LinkedHashMap<>();
        scenario.clocks().clocks().stream()
                .map(Clock::snapshot)
                .filter(clock -> !(clock.state() instanceof ClockState.Cancelled))
                .forEach(clock -> ends.put(
                        clock.identity().target().name(),
                        clock.state() + " from " + clock.startedAt() + " due " + clock.dueAt()));
        return new TreeMap<>(ends);
    }

    /** Timers fire late now and then, never early. */
    private static void passTo(Scenario scenario, Instant instant, Random random) {
        for (Instant tick = Scenario.RECEIVED;
                tick.isBefore(instant);
                tick = tick.plusSeconds(1 + random.nextInt(40_000))) {
            scenario.timePassesTo(tick);
        }
        scenario.timePassesTo(instant);
        scenario.timePassesTo(instant);
    }
}
