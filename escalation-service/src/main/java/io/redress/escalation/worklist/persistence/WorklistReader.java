package io.redress.escalation.worklist.persistence;

import io.redress.escalation.worklist.WorkItemRow;
import io.redress.escalation.worklist.WorklistFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** Reads pages of the work list by keyset: due date, then id; what has no due date counts as due last. */
@ApplicationScoped
public class WorklistReader {

    private static final String DUE = "coalesce(next_due_at, 'infinity'::timestamptz)";
    private static final String NEVER = "infinity";

    private final EntityManager entities;

    WorklistReader(EntityManager entities) {
        this.entities = entities;
    }

    /** Where a page ended. @param due an instant, or {@code infinity} */
    public record Place(String due, UUID feedbackId) {

        public static Place after(WorkItemRow item) {
            return new Place(item.nextDueAt() == null ? NEVER : item.nextDueAt().toString(), item.feedbackId());
        }

        /**
         * @throws IllegalArgumentException when the texts are no place
         * @throws DateTimeException likewise
         */
        public static Place of(String due, String feedbackId) {
            if (!due.equals(NEVER)) {
                check(Instant.parse(due));
            }
            return new Place(due, UUID.fromString(feedbackId));
        }

        /** The database knows no years of more digits. */
        private static void check(Instant due) {
            int year = due.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1 || year > 9999) {
                throw new DateTimeException("a year has four digits");
            }
        }
    }

    /** @param after null for the first page */
    public List<WorkItemRow> read(WorklistFilter filter, Place after, int limit) {
        Conditions where = conditions(filter);
        if (after != null) {
            where.add(
                    "(" + DUE + ", feedback_id) " + (filter.descending() ? "<" : ">")
                            + " (CAST(:due AS timestamptz), :afterId)",
                    Map.of("due", after.due(), "afterId", after.feedbackId()));
        }
        String direction = filter.descending() ? " DESC" : "";
        Query query = where.query(
                "SELECT feedback_id, reference, tier, department_id, team_id, assignee_id, state, severity,"
                        + " received_at, next_due_at, next_target, breached, standing_raises FROM assignment",
                " ORDER BY " + DUE + direction + ", feedback_id" + direction + " LIMIT " + limit);
        @SuppressWarnings("unchecked")
        List<Tuple> rows = query.getResultList();
        return rows.stream().map(WorklistReader::item).toList();
    }

    public long count(WorklistFilter filter) {
        Tuple row = (Tuple) conditions(filter)
                .query("SELECT count(*) AS total FROM assignment", "")
                .getSingleResult();
        return row.get("total", Long.class);
    }

    private Conditions conditions(WorklistFilter filter) {
        Conditions where = new Conditions();
        if (filter.states().isEmpty()) {
            where.add("state <> 'CLOSED'", Map.of());
        }
        where.in("state", "states", filter.states());
        where.in("tier", "tiers", filter.tiers());
        where.in("severity", "severities", filter.severities());
        where.in("assignee_id", "assignees", filter.assignees());
        where.inNamed("department_id", "department", filter.departments());
        where.inNamed("team_id", "team", filter.teams());
        if (filter.breached() != null) {
            where.add("breached = :breached", Map.of("breached", filter.breached()));
        }
        return where;
    }

    private static WorkItemRow item(Tuple row) {
        return new WorkItemRow(
                row.get("feedback_id", UUID.class),
                row.get("reference", String.class),
                row.get("tier", Number.class).intValue(),
                row.get("department_id", UUID.class),
                row.get("team_id", UUID.class),
                row.get("assignee_id", UUID.class),
                row.get("state", String.class),
                row.get("severity", String.class),
                row.get("received_at", Instant.class),
                row.get("next_due_at", Instant.class),
                row.get("next_target", String.class),
                row.get("breached", Boolean.class),
                row.get("standing_raises", Integer.class));
    }

    /** SQL conditions with bound values; columns are ours, values are the caller's. */
    private final class Conditions {

        private final StringJoiner sql = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        private final Map<String, Object> values = new LinkedHashMap<>();

        void add(String condition, Map<String, Object> bound) {
            sql.add(condition);
            values.putAll(bound);
        }

        void in(String column, String name, Collection<?> alternatives) {
            if (!alternatives.isEmpty()) {
                add(column + " IN (:" + name + ")", Map.of(name, alternatives));
            }
        }

        /** By id or by code. */
        void inNamed(String column, String table, Collection<String> alternatives) {
            if (!alternatives.isEmpty()) {
                add(
                        column + " IN (SELECT id FROM " + table + " WHERE code IN (:" + table + ") OR id::text IN (:"
                                + table + "))",
                        Map.of(table, alternatives));
            }
        }

        Query query(String select, String end) {
            Query query = entities.createNativeQuery(select + sql + end, Tuple.class);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
