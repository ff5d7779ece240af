package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I2: an event is published if and only if its transaction committed. */
final class PublishedIffCommitted implements Invariant {

    /** A change that was committed, and the event that must tell of it. */
    private record Tale(Part part, String changes, String event) {}

    private static final List<Tale> TALES = List.of(
            new Tale(Part.INTAKE, "SELECT id::text FROM feedback", "redress.feedback.received.v1"),
            new Tale(
                    Part.INTAKE,
                    "SELECT id::text FROM feedback WHERE acknowledged_at IS NOT NULL",
                    "redress.feedback.acknowledged.v1"),
            new Tale(
                    Part.INTAKE,
                    "SELECT id::text FROM feedback WHERE resolved_at IS NOT NULL",
                    "redress.feedback.resolved.v1"),
            new Tale(Part.SLA, "SELECT DISTINCT feedback_id::text FROM clock", "redress.sla.clock-started.v1"),
            new Tale(
                    Part.ESCALATION,
                    "SELECT feedback_id::text FROM assignment WHERE state <> 'UNROUTABLE'",
                    "redress.escalation.assigned.v1"));

    private record Published(String id, String subject, long sequence, String type) {}

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Published> published = published(evidence.database(part));
            committedIsPublished(evidence, part, published, found);
            publishedIsCommitted(evidence, part, published, found);
            TALES.stream().filter(tale -> tale.part() == part).forEach(tale -> told(evidence, tale, published, found));
        }
        return found;
    }

    private static List<Published> published(Database database) {
        return database.rows(
                "SELECT id::text, subject, sequence, type FROM published_event",
                row -> new Published(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
    }

    private static void committedIsPublished(
            Evidence evidence, Part part, List<Published> published, List<Violation> found) {
        Database database = evidence.database(part);
        Map<String, Set<Long>> sequences = new HashMap<>();
        published.forEach(event -> {
            if (!sequences
                    .computeIfAbsent(event.subject(), subject -> new HashSet<>())
                    .add(event.sequence())) {
                found.add(Violation.doubled(
                        "I2",
                        part.key() + " has retired sequence " + event.sequence() + " of " + event.subject()
                                + " twice."));
            }
        });
        long waiting = database.number("SELECT count(*) FROM outbox");
        if (waiting > 0) {
            found.add(Violation.lost("I2", waiting + " events of " + part.key() + " were not published."));
            return;
        }
        database.rows("SELECT subject, last FROM outbox_sequence", row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> {
                    Set<Long> of = sequences.getOrDefault(row.getKey(), Set.of());
                    if (of.size() != row.getValue()) {
                        found.add(Violation.lost(
                                "I2",
                                "Of " + row.getKey() + " " + part.key() + " committed " + row.getValue()
                                        + " events and published " + of.size() + "."));
                    }
                });
    }

    private static void publishedIsCommitted(
            Evidence evidence, Part part, List<Published> published, List<Violation> found) {
        Set<String> committed = new HashSet<>();
        published.forEach(event -> committed.add(event.id()));
        Set<String> seen = new HashSet<>();
        evidence.topicOf(part).forEach(event -> {
            if (seen.add(event.id()) && !committed.contains(event.id())) {
                found.add(Violation.broken(
                        "I2",
                        "Topic " + part.topic() + " holds event " + event.id() + " (" + event.type() + "), which "
                                + part.key() + " never committed."));
            }
        });
        if (evidence.injected().areTopicsCut()) {
            return;
        }
        published.stream()
                .filter(event -> !seen.contains(event.id()))
                .forEach(event -> found.add(Violation.lost(
                        "I2",
                        part.key() + " says it published " + event.type() + " " + event.id() + ", and topic "
                                + part.topic() + " does not hold it.")));
    }

    private static void told(Evidence evidence, Tale tale, List<Published> published, List<Violation> found) {
        Set<String> told = new HashSet<>();
        published.stream()
                .filter(event -> event.type().equals(tale.event()))
                .forEach(event -> told.add(event.subject()));
        evidence.database(tale.part()).rows(tale.changes(), row -> row.getString(1)).stream()
                .filter(subject -> !told.contains(subject))
                .forEach(subject -> found.add(Violation.lost(
                        "I2", "No " + tale.event() + " was published about " + subject + ", which committed it.")));
    }
}
