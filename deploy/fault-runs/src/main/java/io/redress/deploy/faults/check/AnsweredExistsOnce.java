package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Action;
import io.redress.deploy.faults.load.Entry;
import io.redress.deploy.faults.load.Order;
import io.redress.deploy.harness.Database;
import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I1: every feedback answered 2xx exists; exactly one per idempotency key and per natural key. */
final class AnsweredExistsOnce implements Invariant {

    private record Stored(String id, String naturalKey, String subject, boolean acknowledged, boolean resolved) {}

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        Map<String, List<Stored>> stored = stored(evidence.database(Part.INTAKE));
        registered(evidence, stored, found);
        handled(evidence, stored, found);
        keys(evidence, found);
        nothingElse(evidence, stored, found);
        return found;
    }

    private static Map<String, List<Stored>> stored(Database intake) {
        Map<String, List<Stored>> byNaturalKey = new HashMap<>();
        intake.rows(
                        "SELECT id, source_external_id, subject, acknowledged_at, resolved_at FROM feedback"
                                + " WHERE source_system = ? AND source_external_id IS NOT NULL",
                        row -> new Stored(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getObject(4) != null,
                                row.getObject(5) != null),
                        Order.SOURCE)
                .forEach(row -> byNaturalKey
                        .computeIfAbsent(row.naturalKey(), key -> new ArrayList<>())
                        .add(row));
        return byNaturalKey;
    }

    private static void registered(Evidence evidence, Map<String, List<Stored>> stored, List<Violation> found) {
        Map<String, String> idByNaturalKey = new HashMap<>();
        evidence.answered(Action.REGISTER).forEach(entry -> {
            List<Stored> rows = stored.getOrDefault(entry.naturalKey(), List.of());
            if (rows.stream().noneMatch(row -> row.id().equals(entry.id()))) {
                found.add(Violation.lost("I1", "Feedback " + entry.id() + " was answered 2xx and does not exist."));
            } else if (!rows.getFirst().subject().contains(entry.naturalKey())) {
                found.add(Violation.lost("I1", "Feedback " + entry.id() + " does not say what was sent."));
            }
            String other = idByNaturalKey.putIfAbsent(entry.naturalKey(), entry.id());
            if (other != null && !other.equals(entry.id())) {
                found.add(Violation.doubled(
                        "I1",
                        "Natural key " + entry.naturalKey() + " was answered as " + other + " and " + entry.id()
                                + "."));
            }
        });
        stored.forEach((key, rows) -> {
            if (rows.size() > 1) {
                found.add(Violation.doubled("I1", "Natural key " + key + " stands for " + rows.size() + " feedback."));
            }
        });
    }

    private static void handled(Evidence evidence, Map<String, List<Stored>> stored, List<Violation> found) {
        Map<String, Stored> byId = new HashMap<>();
        stored.values().forEach(rows -> rows.forEach(row -> byId.put(row.id(), row)));
        evidence.answered(Action.ACKNOWLEDGE)
                .filter(entry ->
                        byId.containsKey(entry.id()) && !byId.get(entry.id()).acknowledged())
                .forEach(entry -> found.add(Violation.lost(
                        "I1", "The acknowledgement of " + entry.id() + " was answered 2xx and is not there.")));
        evidence.answered(Action.RESOLVE)
                .filter(entry ->
                        byId.containsKey(entry.id()) && !byId.get(entry.id()).resolved())
                .forEach(entry -> found.add(Violation.lost(
                        "I1", "The resolution of " + entry.id() + " was answered 2xx and is not there.")));
        doubled(evidence, "acknowledgement", "cycle", found);
        doubled(evidence, "resolution", "cycle", found);
    }

    private static void doubled(Evidence evidence, String table, String cycle, List<Violation> found) {
        evidence.database(Part.INTAKE)
                .rows(
                        "SELECT feedback_id, count(*) FROM " + table + " GROUP BY feedback_id, " + cycle
                                + " HAVING count(*) > 1",
                        row -> Violation.doubled(
                                "I1",
                                "Feedback " + row.getString(1) + " has its " + table + " " + row.getLong(2)
                                        + " times."))
                .forEach(found::add);
    }

    private static void keys(Evidence evidence, List<Violation> found) {
        Map<String, Long> kept = new HashMap<>();
        evidence.database(Part.INTAKE)
                .rows(
                        "SELECT name, count(*) FROM idempotency_key GROUP BY name",
                        row -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(row -> kept.put(row.getKey(), row.getValue()));
        evidence.journal().stream().filter(Entry::isAnswered).forEach(entry -> {
            long times = kept.getOrDefault(entry.key(), 0L);
            if (times == 0) {
                found.add(Violation.lost("I1", "The answer to key " + entry.key() + " was not kept."));
            } else if (times > 1) {
                found.add(Violation.doubled("I1", "Key " + entry.key() + " was carried out " + times + " times."));
            }
        });
    }

    private static void nothingElse(Evidence evidence, Map<String, List<Stored>> stored, List<Violation> found) {
        Set<String> sent = new HashSet<>();
        evidence.journal().forEach(entry -> sent.add(entry.naturalKey()));
        stored.keySet().stream()
                .filter(key -> !sent.contains(key))
                .forEach(
                        key -> found.add(Violation.broken("I1", "Natural key " + key + " exists and was never sent.")));
    }
}
