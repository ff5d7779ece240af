package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I4: applied sequence numbers per producer and aggregate rise by one, without gap. */
final class NoGap implements Invariant {

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Part consumer : Part.values()) {
            for (Part producer : consumer.producers()) {
                appliedIsPublished(evidence, consumer, producer, found);
            }
        }
        logged(evidence, found);
        for (Part producer : Part.values()) {
            sentInOrder(evidence, producer, found);
        }
        return found;
    }

    private static void appliedIsPublished(Evidence evidence, Part consumer, Part producer, List<Violation> found) {
        Map<String, Long> applied = new HashMap<>();
        evidence.database(consumer)
                .rows(
                        "SELECT subject, sequence FROM inbox_position WHERE producer = ?",
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        producer.key())
                .forEach(row -> applied.put(row.getKey(), row.getValue()));
        evidence.database(producer)
                .rows("SELECT subject, last FROM outbox_sequence", row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> {
                    long position = applied.getOrDefault(row.getKey(), 0L);
                    if (position < row.getValue()) {
                        found.add(Violation.lost(
                                "I4",
                                consumer.key() + " has applied " + position + " of " + row.getValue() + " events of "
                                        + producer.key() + " about " + row.getKey() + "."));
                    } else if (position > row.getValue()) {
                        found.add(Violation.broken(
                                "I4",
                                consumer.key() + " claims event " + position + " of " + producer.key() + " about "
                                        + row.getKey() + ", which has only " + row.getValue() + "."));
                    }
                });
    }

    /** Reporting keeps what it applied, in the order in which it did. */
    private static void logged(Evidence evidence, List<Violation> found) {
        found.addAll(evidence.database(Part.REPORTING)
                .rows(
                        "SELECT producer, subject, sequence, before FROM (SELECT producer, subject, sequence,"
                                + " coalesce(lag(sequence) OVER (PARTITION BY producer, subject ORDER BY id), 0) AS before"
                                + " FROM event_log) AS applied WHERE sequence <> before + 1",
                        row -> Violation.broken(
                                "I4",
                                "reporting applied event " + row.getLong(3) + " of " + row.getString(1) + " about "
                                        + row.getString(2) + " after " + row.getLong(4) + ".")));
        // What was invented and discarded counts as applied and leaves no entry.
        evidence
                .database(Part.REPORTING)
                .rows(
                        "SELECT p.subject, p.producer, p.sequence, count(l.id) FROM inbox_position p LEFT JOIN"
                                + " event_log l ON l.producer = p.producer AND l.subject = p.subject GROUP BY p.producer,"
                                + " p.subject, p.sequence HAVING count(l.id) <> p.sequence",
                        row -> List.of(
                                row.getString(1),
                                "reporting logged " + row.getLong(4) + " of " + row.getLong(3) + " events of "
                                        + row.getString(2) + " about " + row.getString(1) + "."))
                .stream()
                .filter(gap -> !evidence.injected().isInvented(gap.getFirst()))
                .forEach(gap -> found.add(Violation.lost("I4", gap.getLast())));
    }

    /** A later event never overtakes an earlier one of its aggregate on the way into the topic. */
    private static void sentInOrder(Evidence evidence, Part producer, List<Violation> found) {
        if (evidence.injected().areTopicsCut()) {
            return;
        }
        Map<String, Long> last = new HashMap<>();
        evidence.topicOf(producer)
                .filter(event -> !evidence.injected().isShuffled(event.subject()))
                .forEach(event -> {
                    long before = last.getOrDefault(event.subject(), 0L);
                    if (event.sequence() > before + 1) {
                        found.add(Violation.broken(
                                "I4",
                                producer.key() + " sent event " + event.sequence() + " about " + event.subject()
                                        + " after " + before + "."));
                    }
                    last.merge(event.subject(), event.sequence(), Math::max);
                });
    }
}
