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
                    String told = acknowledged + " acknowledged, " + analysed + " analysed, " + resolved + " resolved";
                    stories.add(story(told));
                    stories.add(
                            story(told + ", 2026-06-05T09:00 waits, 2026-06-05T11:00 waitsNoLonger 2026-06-05T09:00"));
                    stories.add(story(told + ", 2026-06-09T10:00 planned 2026-06-12"));
                }
            }
        }
        return stories;
    }

    /** Promises, waits up to their limit and ends without an outcome, each with what it may meet. */
    static List<Story> storiesWithMoreInThem() {
        List<Story> stories = new ArrayList<>();
        for (String beginning : List.of("2026-06-01T11:00 acknowledged", "2026-06-01T14:01 acknowledged", "")) {
            for (String middle : List.of(
                    "2026-06-05T10:00 planned 2026-06-12",
                    "2026-06-05T10:00 planned 2026-06-07",
                    "2026-06-08T17:00 planned 2026-06-12",
                    "2026-06-04T10:00 planned 2026-06-05, 2026-06-04T16:00 planned 2026-06-12",
                    "2026-06-09T10:00 planned 2026-06-12, 2026-06-10T10:00 planned 2026-06-19",
                    "2026-06-09T10:00 planned 2026-06-12, 2026-06-12T10:00 planned 2026-06-19",
                    "2026-06-09T10:00 planned 2026-06-19, 2026-06-10T10:00 planned 2026-06-11",
                    "2026-06-02T09:00 waits, 2026-06-16T09:00 waitsNoLonger 2026-06-02T09:00",
                    "2026-06-02T09:00 waits, 2026-06-05T09:00 waitsNoLonger 2026-06-02T09:00,"
                            + " 2026-06-08T16:00 waits, 2026-06-19T09:00 waitsNoLonger 2026-06-08T16:00",
                    "2026-06-08T17:00 waits, 2026-06-10T09:00 waitsNoLonger 2026-06-08T17:00")) {
                for (String end : List.of(
                        "",
                        "2026-06-11T09:00 withdrawn",
                        "2026-06-12T17:00 resolved",
                        "2026-06-23T10:00 resolved",
                        "2026-06-23T10:00 withdrawn")) {
                    stories.add(story(beginning + ", " + middle + ", " + end));
                }
            }
        }
        for (String end : List.of("2026-06-01T13:00", "2026-06-08T16:00", "2026-06-09T12:00", "2026-06-10T09:00")) {
            stories.add(story(end + " withdrawn"));
        }
        return stories;
    }

    /** What happens after the end is left out, but for a wait, which intake ends before. */
    private static Story story(String told) {
        Map<Instant, FeedbackFact> facts = new TreeMap<>();
        for (String line : told.split(", ")) {
            String[] words = line.split(" ");
            if (!words[0].isEmpty() && words.length > 1) {
                facts.put(at(words[0]), factOf(words));
            }
        }
        Instant end = facts.entrySet().stream()
                .filter(fact -> fact.getValue() instanceof FeedbackFact.Resolved
                        || fact.getValue() instanceof FeedbackFact.Ended)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Instant.MAX);
        List<FeedbackFact> after = facts.entrySet().stream()
                .filter(fact -> fact.getKey().isAfter(end))
                .map(Map.Entry::getValue)
                .toList();
        facts.values().removeAll(after);
        for (FeedbackFact fact : after) {
            if (fact instanceof FeedbackFact.WaitEnded ended
                    && ended.customerWait().since().isBefore(end)) {
                Instant before = end.minusSeconds(1);
                facts.put(before, new FeedbackFact.WaitEnded(ended.customerWait(), before));
            }
        }
        return new Story(facts);
    }

    private static FeedbackFact factOf(String... words) {
        Instant at = at(words[0]);
        return switch (words[1]) {
            case "acknowledged" -> new FeedbackFact.Acknowledged(at, false, true);
            case "analysed" -> new FeedbackFact.Analysed(at);
            case "planned" -> new FeedbackFact.PlanCommunicated(at, LocalDate.parse(words[2]));
            case "waits" -> new FeedbackFact.WaitStarted(Scenario.waiting(words[0]));
            case "waitsNoLonger" -> new FeedbackFact.WaitEnded(Scenario.waiting(words[2]), at);
            case "resolved" -> new FeedbackFact.Resolved(at);
            case "withdrawn" -> new FeedbackFact.Ended("WITHDRAWN", at);
            default -> throw new IllegalArgumentException(words[1]);
        };
    }

    @ParameterizedTest
    @MethodSource({"stories", "storiesWithMoreInThem"})
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
        assertEquals(3 * 10 * 5 + 4, storiesWithMoreInThem().size());
    }

    private static Map<String, String> told(Story story, Random random, Duration latest) {
        Scenario scenario = Scenario.complaint("MAJOR");
        Instant heard = Scenario.RECEIVED;
        for (Map.Entry<Instant, FeedbackFact> fact : story.facts().entrySet()) {
            Instant arrives = fact.getKey().plusSeconds(latest.isZero() ? 0 : random.nextLong(latest.toSeconds()));
            heard = arrives.isAfter(heard) ? arrives : heard;
            if (latest.isZero() || random.nextBoolean()) {
                passTo(scenario, heard, random);
            }
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
