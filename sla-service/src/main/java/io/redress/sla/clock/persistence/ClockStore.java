package io.redress.sla.clock.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.clock.domain.Clock;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockMark;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Journal;
import io.redress.sla.platform.SetWriter;
import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Feedback, clocks, marks and ledger in the database. Reading or writing any number of feedback takes a fixed number of
 * statements, which is why this is SQL by hand.
 */
@ApplicationScoped
public class ClockStore {

    private final Sql sql;
    private final ClockRows clockRows;
    private final ObjectMapper json;
    private final SetWriter<LedgerRow> ledger;

    ClockStore(Sql sql, ClockRows clockRows, ObjectMapper json) {
        this.sql = sql;
        this.clockRows = clockRows;
        this.json = json;
        this.ledger = new SetWriter<LedgerRow>("clock_fact")
                .column(
                        "clock_id",
                        "uuid",
                        row -> row.entry().clock().identity().id())
                .column("type", "text", row -> row.entry().fact().getClass().getSimpleName())
                .column("recorded_at", "timestamptz", LedgerRow::recordedAt)
                .column("fact", "jsonb", row -> write(row.entry().fact()));
    }

    /** The instant by the clock of the database, which alone decides what is due. */
    public Instant now() {
        return sql.query("SELECT clock_timestamp() AS now", Sql.NOTHING, row -> FeedbackRow.instant(row, "now"))
                .getFirst();
    }

    /** The source system of a feedback; empty for one that is not known. */
    public Optional<String> sourceOf(UUID feedbackId) {
        return sql
                .query(
                        "SELECT source_system FROM feedback WHERE id = ?",
                        statement -> statement.setObject(1, feedbackId),
                        row -> row.getString(1))
                .stream()
                .findFirst();
    }

    /** Reads and locks; whoever is not there yet is left out. */
    public Map<UUID, KeptFeedback> lock(Collection<UUID> ids) {
        return read(ids, " ORDER BY id FOR UPDATE");
    }

    /** Reads without a lock. */
    public Map<UUID, KeptFeedback> find(Collection<UUID> ids) {
        return read(ids, "");
    }

    /** Writes all that has changed since the feedback were found; what is new is among them. */
    public void save(Collection<Change> changes, Instant now) {
        Rows<FeedbackRow> feedback = new Rows<>(FeedbackRow.WRITER);
        Rows<ClockRows.Row> clocks = new Rows<>(clockRows.writer());
        Rows<MarkRow> marks = new Rows<>(MarkRow.WRITER);
        List<LedgerRow> facts = new ArrayList<>();
        ClockTally tally = new ClockTally();
        for (Change change : changes) {
            change.row().ifPresent(row -> feedback.add(row, change.found() == null));
            change.countBefore(tally);
            Map<UUID, ClockSnapshot> before = new HashMap<>();
            change.before().forEach(clock -> before.put(clock.identity().id(), clock));
            for (Clock clock : change.after().clocks()) {
                ClockSnapshot after = clock.snapshot();
                ClockSnapshot known = before.get(after.identity().id());
                tally.add(change.after().feedback(), after);
                if (!after.equals(known)) {
                    UUID feedbackId = change.after().feedback().subject().id();
                    clocks.add(
                            new ClockRows.Row(feedbackId, after, clock.nextAt().orElse(null)), known == null);
                    addMarks(marks, known, after);
                }
            }
            change.after().journal().entries().forEach(entry -> facts.add(new LedgerRow(entry, now)));
        }
        sql.run(connection -> {
            feedback.write(connection);
            clocks.write(connection);
            marks.write(connection);
            ledger.insert(connection, facts);
            ClockTally.WRITER.insert(connection, tally.changes());
        });
    }

    /** Marks are made with a generation, and none is added to one later. */
    private static void addMarks(Rows<MarkRow> marks, ClockSnapshot known, ClockSnapshot after) {
        Set<ClockMark> knownMarks = known == null ? Set.of() : new HashSet<>(known.marks());
        int knownGeneration = known == null ? 0 : known.generation();
        after.marks().stream()
                .filter(mark -> !knownMarks.contains(mark) && !mark.isSuperseded(after.generation()))
                .forEach(mark ->
                        marks.add(new MarkRow(after.identity().id(), mark), mark.generation() > knownGeneration));
    }

    private Map<UUID, KeptFeedback> read(Collection<UUID> ids, String lock) {
        Map<UUID, KeptFeedback> found = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return found;
        }
        Object[] keys = ids.stream().map(UUID::toString).toArray();
        Sql.Binding byId =
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", keys));
        sql.query("SELECT * FROM feedback WHERE id = ANY (?)" + lock, byId, FeedbackRow::read)
                .forEach(row -> found.put(row.feedback().subject().id(), new KeptFeedback(row, new ArrayList<>())));
        if (found.isEmpty()) {
            return found;
        }
        Map<UUID, List<ClockMark>> marks = new HashMap<>();
        sql.query(
                "SELECT m.* FROM mark m JOIN clock c ON c.id = m.clock_id WHERE c.feedback_id = ANY (?)"
                        + " AND (m.generation = c.generation OR m.fired_at IS NOT NULL)"
                        + " ORDER BY m.clock_id, m.generation, m.fire_at, m.name",
                byId,
                row -> marks.computeIfAbsent(row.getObject("clock_id", UUID.class), id -> new ArrayList<>())
                        .add(MarkRow.read(row)));
        sql.query(
                "SELECT * FROM clock WHERE feedback_id = ANY (?) ORDER BY feedback_id, cycle, started_at, id",
                byId,
                row -> found.get(row.getObject("feedback_id", UUID.class))
                        .clocks()
                        .add(clockRows.read(row, marks.getOrDefault(row.getObject("id", UUID.class), List.of()))));
        return found;
    }

    private String write(ClockFact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact cannot be written as JSON", e);
        }
    }

    /**
     * A feedback to write.
     *
     * @param found its row as it was found; null for one that has none yet
     * @param before its clocks as they were found
     */
    public record Change(FeedbackRow found, List<ClockSnapshot> before, FeedbackClocks after) {

        /** Its row as it is to be; empty where that would say nothing new, as when only time has passed. */
        Optional<FeedbackRow> row() {
            FeedbackRow row = new FeedbackRow(
                    after.feedback(),
                    after.terms().policy(),
                    after.terms().calendarVersion(),
                    found == null ? 0 : found.version());
            return row.equals(found) ? Optional.empty() : Optional.of(row.next());
        }

        void countBefore(ClockTally tally) {
            if (found != null) {
                tally.remove(found.feedback(), before);
            }
        }
    }

    private record LedgerRow(Journal.Entry entry, Instant recordedAt) {}

    /** Rows of a table to write. Adding rows as such is cheaper than finding out that they are not there yet. */
    private record Rows<R>(SetWriter<R> writer, List<R> added, List<R> changed) {

        Rows(SetWriter<R> writer) {
            this(writer, new ArrayList<>(), new ArrayList<>());
        }

        void add(R row, boolean isNew) {
            (isNew ? added : changed).add(row);
        }

        void write(Connection connection) throws SQLException {
            writer.insert(connection, added);
            writer.update(connection, changed);
        }
    }
}
