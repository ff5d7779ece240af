package io.redress.sla.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.sla.messaging.inbox.Inbox;
import io.redress.sla.messaging.inbox.RawEvent;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import io.redress.sla.testing.Tallies;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every order in which up to six events of one feedback arrive ends in the same state, and says the same about it. */
@ComponentTest
class OrdersTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final String WAIT = "\"waitId\":\"" + new UUID(5, 5)
            + "\",\"reasonCode\":\"INFORMATION_REQUESTED\",\"startedAt\":\"" + NOW.plus(Duration.ofDays(1)) + "\"";

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry(
                    "received",
                    "\"kind\":\"COMPLAINT\",\"severity\":\"MODERATE\",\"demandsEscalation\":false,\"receivedAt\":\""
                            + NOW + "\""),
            Map.entry(
                    "updated",
                    "\"changedFields\":[\"product\"],\"product\":\"Boats\",\"updatedAt\":\"" + NOW.plusSeconds(1)
                            + "\""),
            Map.entry(
                    "classified",
                    "\"kind\":\"COMPLAINT\",\"severity\":\"MAJOR\",\"classifiedAt\":\"" + NOW.plusSeconds(2) + "\""),
            Map.entry(
                    "acknowledged",
                    "\"acknowledgedAt\":\"" + NOW.plusSeconds(10) + "\",\"automated\":false,\"complete\":true"),
            Map.entry("wait-started", WAIT),
            Map.entry("wait-ended", WAIT + ",\"endedAt\":\"" + NOW.plus(Duration.ofDays(3)) + "\""),
            Map.entry("analysed", "\"analysedAt\":\"" + NOW.plusSeconds(40) + "\""),
            Map.entry(
                    "plan-communicated",
                    "\"promisedOn\":\"2099-01-05\",\"communicatedAt\":\"" + NOW.plusSeconds(50) + "\""),
            Map.entry(
                    "absorbed",
                    "\"receivedAt\":\"" + NOW.minus(Duration.ofMinutes(30)) + "\",\"absorbedAt\":\""
                            + NOW.plusSeconds(30) + "\""),
            Map.entry("resolved", "\"resolvedAt\":\"" + NOW.plusSeconds(60) + "\",\"correctiveActions\":[]"),
            Map.entry("reopened", "\"cycle\":2,\"reopenedAt\":\"" + NOW.plusSeconds(70) + "\""),
            Map.entry("withdrawn", "\"withdrawnAt\":\"" + NOW.plus(Duration.ofDays(4)) + "\""),
            Map.entry("merged", "\"mergedAt\":\"" + NOW.plus(Duration.ofDays(4)) + "\""),
            Map.entry("erasure-requested", "\"erasureId\":\"" + new UUID(6, 6) + "\""));

    @Inject
    Story story;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    Tallies tallies;

    static Stream<List<String>> stories() {
        return Stream.of(
                List.of("received", "updated", "classified", "acknowledged", "wait-started", "wait-ended"),
                List.of("received", "acknowledged", "analysed", "plan-communicated", "resolved", "reopened"),
                List.of("received", "absorbed", "resolved", "reopened", "acknowledged", "updated"),
                List.of("received", "wait-started", "classified", "absorbed", "wait-ended", "withdrawn"),
                List.of("received", "acknowledged", "wait-started", "updated", "merged", "erasure-requested"));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void everyOrderEndsInTheSameState(List<String> events) {
        Map<UUID, List<Integer>> orders = new LinkedHashMap<>();
        List<List<RawEvent>> rounds = new ArrayList<>();
        events.forEach(event -> rounds.add(new ArrayList<>()));
        for (List<Integer> order : permutations(events.size())) {
            Story.Told told = story.of();
            List<RawEvent> inOrder = events.stream()
                    .map(event -> told.event(event, FIELDS.get(event), false))
                    .toList();
            IntStream.range(0, order.size()).forEach(round -> rounds.get(round).add(inOrder.get(order.get(round))));
            orders.put(told.id(), order);
        }
        List<String> miscounted = tallies.differences();
        rounds.forEach(inbox::receive);
        assertEquals(miscounted, tallies.differences());

        Map<UUID, String> ends = ends();
        String expected = ends.get(orders.keySet().iterator().next());
        orders.forEach((id, order) -> assertEquals(expected, ends.get(id), () -> "arrived as " + order));
        assertEquals(720, orders.size());
    }

    /** All clocks of each feedback with what was said about them. */
    private Map<UUID, String> ends() {
        Map<UUID, String> ends = new LinkedHashMap<>();
        database.texts("""
                SELECT c.feedback_id || ' ' || string_agg(concat_ws(' ', c.target, c.cycle, c.attempt, c.state, c.state_at,
                       c.reason_code, c.sla_category, c.started_at, c.due_at, c.original_due_at, c.pauses, c.generation,
                       (SELECT string_agg(f.type, ',' ORDER BY f.position) FROM clock_fact f WHERE f.clock_id = c.id)),
                       '; ' ORDER BY c.target, c.cycle, c.attempt)
                FROM clock c GROUP BY c.feedback_id
                """).forEach(row -> ends.put(UUID.fromString(row.substring(0, 36)), row.substring(37)));
        return ends;
    }

    private static List<List<Integer>> permutations(int length) {
        List<List<Integer>> found = List.of(List.of());
        for (int i = 0; i < length; i++) {
            int next = i;
            found = found.stream()
                    .flatMap(shorter -> IntStream.rangeClosed(0, shorter.size()).mapToObj(place -> {
                        List<Integer> longer = new ArrayList<>(shorter);
                        longer.add(place, next);
                        return List.copyOf(longer);
                    }))
                    .toList();
        }
        return found;
    }
}
