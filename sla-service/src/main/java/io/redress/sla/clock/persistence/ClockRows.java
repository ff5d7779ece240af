package io.redress.sla.clock.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.clock.domain.ClockIdentity;
import io.redress.sla.clock.domain.ClockMark;
import io.redress.sla.clock.domain.ClockSnapshot;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.DueOverride;
import io.redress.sla.clock.domain.Pause;
import io.redress.sla.clock.domain.PauseLimit;
import io.redress.sla.platform.SetWriter;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Clocks as rows, and back. */
@ApplicationScoped
class ClockRows {

    private static final TypeReference<List<Pause>> PAUSES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final SetWriter<Row> writer;

    ClockRows(ObjectMapper json) {
        this.json = json;
        this.writer = new SetWriter<Row>("clock", "id")
                .column("id", "uuid", row -> row.identity().id())
                .column("feedback_id", "uuid", Row::feedbackId)
                .column("target", "text", row -> row.identity().target())
                .column("cycle", "int", row -> row.identity().cycle())
                .column("attempt", "int", row -> row.identity().attempt())
                .column("policy_id", "text", row -> row.identity().policy().id())
                .column("policy_version", "int", row -> row.identity().policy().version())
                .column("calendar_id", "text", row -> row.identity().calendar().id())
                .column("calendar_version", "int", row -> row.identity()
                        .calendar()
                        .version())
                .column("backstop", "boolean", row -> row.identity().backstop())
                .column("sla_category", "text", row -> row.clock().slaCategory())
                .column("started_at", "timestamptz", row -> row.clock().startedAt())
                .column("due_at", "timestamptz", row -> row.clock().dueAt())
                .column("original_due_at", "timestamptz", row -> row.clock().originalDueAt())
                .column(
                        "due_override",
                        "jsonb",
                        row -> writeOverride(row.clock().override()))
                .column("promised_on", "date", row -> row.clock().promisedOn())
                .column("state", "text", row -> row.clock().state().name())
                .column("state_at", "timestamptz", row -> row.state().at())
                .column("reason_code", "text", row -> row.state().reasonCode())
                .column("fulfilled_by", "text", row -> row.state().fulfilledBy())
                .column("breached_on_change", "boolean", row -> row.state().onChange())
                .column("wait_id", "uuid", row -> row.state().waitId())
                .column("pause_limit_at", "timestamptz", row -> row.state().limitAt())
                .column("pause_limit", "text", row -> row.state().limit())
                .column("pauses", "jsonb", row -> write(row.clock().pauses()))
                .column("generation", "int", row -> row.clock().generation())
                .column("generation_at", "timestamptz", row -> row.clock().generationAt())
                .column("changed", "boolean", row -> row.clock().changed())
                .column("next_at", "timestamptz", Row::nextAt);
    }

    SetWriter<Row> writer() {
        return writer;
    }

    ClockSnapshot read(ResultSet row, List<ClockMark> marks) throws SQLException {
        int generation = row.getInt("generation");
        ClockIdentity identity = new ClockIdentity(
                row.getObject("id", UUID.class),
                Target.valueOf(row.getString("target")),
                row.getInt("cycle"),
                row.getInt("attempt"),
                new VersionRef(row.getString("policy_id"), row.getInt("policy_version")),
                new VersionRef(row.getString("calendar_id"), row.getInt("calendar_version")),
                row.getBoolean("backstop"));
        return new ClockSnapshot(
                identity,
                SlaCategory.valueOf(row.getString("sla_category")),
                FeedbackRow.instant(row, "started_at"),
                FeedbackRow.instant(row, "due_at"),
                FeedbackRow.instant(row, "original_due_at"),
                readOverride(row.getString("due_override")),
                row.getObject("promised_on", LocalDate.class),
                stateOf(row),
                readPauses(row.getString("pauses")),
                generation,
                FeedbackRow.instant(row, "generation_at"),
                row.getBoolean("changed"),
                marks.stream().map(mark -> mark.in(generation)).toList());
    }

    private static ClockState stateOf(ResultSet row) throws SQLException {
        Instant at = FeedbackRow.instant(row, "state_at");
        String reason = row.getString("reason_code");
        return switch (ClockState.Name.valueOf(row.getString("state"))) {
            case RUNNING -> new ClockState.Running();
            case PAUSED ->
                new ClockState.Paused(
                        row.getObject("wait_id", UUID.class),
                        reason,
                        at,
                        new PauseLimit(
                                FeedbackRow.instant(row, "pause_limit_at"),
                                PauseLimit.Kind.valueOf(row.getString("pause_limit"))));
            case MET -> new ClockState.Met(at, row.getString("fulfilled_by"));
            case BREACHED ->
                new ClockState.Breached(row.getBoolean("breached_on_change"), at, row.getString("fulfilled_by"));
            case CANCELLED -> new ClockState.Cancelled(at, reason);
            case NOT_APPLICABLE -> new ClockState.NotApplicable(reason);
        };
    }

    private String writeOverride(DueOverride override) {
        return override == null ? null : write(override);
    }

    private DueOverride readOverride(String text) {
        try {
            return text == null ? null : json.readValue(text, DueOverride.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An override in the database cannot be read", e);
        }
    }

    private String write(Object part) {
        try {
            return json.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A part of a clock cannot be written as JSON", e);
        }
    }

    private List<Pause> readPauses(String text) {
        try {
            return json.readValue(text, PAUSES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Pauses in the database cannot be read", e);
        }
    }

    /** A clock with what only its row has. */
    record Row(UUID feedbackId, ClockSnapshot clock, Instant nextAt) {

        ClockIdentity identity() {
            return clock.identity();
        }

        StateColumns state() {
            return StateColumns.of(clock.state());
        }
    }

    /** The parts of a state, each null where a state has none. */
    record StateColumns(
            Instant at,
            String reasonCode,
            String fulfilledBy,
            boolean onChange,
            UUID waitId,
            Instant limitAt,
            PauseLimit.Kind limit) {

        static StateColumns of(ClockState state) {
            return switch (state) {
                case ClockState.Running running -> new StateColumns(null, null, null, false, null, null, null);
                case ClockState.Paused paused ->
                    new StateColumns(
                            paused.since(),
                            paused.reasonCode(),
                            null,
                            false,
                            paused.waitId(),
                            paused.limit().at(),
                            paused.limit().kind());
                case ClockState.Met met -> new StateColumns(met.at(), null, met.by(), false, null, null, null);
                case ClockState.Breached breached ->
                    new StateColumns(
                            breached.fulfilledAt(),
                            null,
                            breached.fulfilledBy(),
                            breached.onChange(),
                            null,
                            null,
                            null);
                case ClockState.Cancelled cancelled ->
                    new StateColumns(cancelled.at(), cancelled.reasonCode(), null, false, null, null, null);
                case ClockState.NotApplicable none ->
                    new StateColumns(null, none.reasonCode(), null, false, null, null, null);
            };
        }
    }
}
