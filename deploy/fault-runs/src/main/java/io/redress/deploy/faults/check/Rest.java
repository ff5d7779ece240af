package io.redress.deploy.faults.check;

import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Waits until the system is at rest: everything ready, every event published and applied, nothing held, and no mark or
 * mail due soon, since these bring forth events.
 */
public final class Rest {

    /** Work of one service that brings forth events of its own accord, and how to count it. */
    private record Unfinished(Part part, String count, String words) {

        String obstacleIn(Map<Part, Database> databases) {
            long left = databases.get(part).number(count);
            return left > 0 ? left + " " + words : "";
        }
    }

    private static final List<Unfinished> UNFINISHED = List.of(
            new Unfinished(Part.REPORTING, "SELECT count(*) FROM unchained_event", "events to be chained"),
            new Unfinished(
                    Part.INTAKE,
                    "SELECT count(*) FROM import_job WHERE status IN ('QUEUED', 'RUNNING')",
                    "imports under way"),
            new Unfinished(
                    Part.SLA,
                    "SELECT count(*) FROM clock WHERE next_at < clock_timestamp() + interval '20 s'",
                    "clocks with a mark due soon"),
            new Unfinished(
                    Part.INTAKE,
                    "SELECT count(*) FROM customer_mail WHERE next_attempt_at < clock_timestamp() + interval '20 s'",
                    "mails to be sent soon"));

    private final LocalSystem system;

    public Rest(LocalSystem system) {
        this.system = system;
    }

    /**
     * Returns once the system is at rest.
     *
     * @return what keeps it from resting, empty if nothing does
     */
    public String await(Duration limit) {
        AtomicReference<String> obstacle = new AtomicReference<>("");
        Waiting.until(limit, () -> {
            obstacle.set(obstacleNow());
            return obstacle.get().isEmpty();
        });
        return obstacle.get();
    }

    private String obstacleNow() {
        for (Part part : Part.values()) {
            if (!system.isReady(part)) {
                return part.folder() + " is not ready";
            }
        }
        try {
            Map<Part, Database> databases = new EnumMap<>(Part.class);
            for (Part part : Part.values()) {
                databases.put(part, system.database(part));
            }
            return obstacleIn(databases);
        } catch (IllegalStateException away) {
            return "a database cannot be asked";
        }
    }

    private static String obstacleIn(Map<Part, Database> databases) {
        for (Part part : Part.values()) {
            long unpublished = databases.get(part).number("SELECT count(*) FROM outbox");
            if (unpublished > 0) {
                return unpublished + " events in the outbox of " + part.key();
            }
            long held = databases.get(part).number("SELECT count(*) FROM held_event");
            if (held > 0) {
                return held + " events held by " + part.key();
            }
        }
        for (Part consumer : Part.values()) {
            for (Part producer : consumer.producers()) {
                long behind = behind(databases.get(consumer), producer, databases.get(producer));
                if (behind > 0) {
                    return consumer.key() + " has events of " + producer.key() + " about " + behind
                            + " subjects to apply";
                }
            }
        }
        return UNFINISHED.stream()
                .map(work -> work.obstacleIn(databases))
                .filter(obstacle -> !obstacle.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** About how many subjects the consumer has not yet applied everything; usually two sums say that there are none. */
    private static long behind(Database consumer, Part producer, Database published) {
        long last = published.number("SELECT coalesce(sum(last), 0) FROM outbox_sequence");
        long applied = consumer.number(
                "SELECT coalesce(sum(sequence), 0) FROM inbox_position WHERE producer = ?", producer.key());
        if (last == applied) {
            return 0;
        }
        Map<String, Long> positions = new HashMap<>();
        consumer.rows(
                        "SELECT subject, sequence FROM inbox_position WHERE producer = ?",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        producer.key())
                .forEach(row -> positions.put(row.getKey(), row.getValue()));
        return published
                .rows("SELECT subject, last FROM outbox_sequence", row -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .filter(row -> positions.getOrDefault(row.getKey(), 0L) < row.getValue())
                .count();
    }
}
