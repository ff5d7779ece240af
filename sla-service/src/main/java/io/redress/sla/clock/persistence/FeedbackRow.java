package io.redress.sla.clock.persistence;

import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.Wait;
import io.redress.sla.platform.SetWriter;
import io.redress.sla.policy.domain.Traits;
import io.redress.sla.policy.domain.VersionRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A feedback and the versions that its cycle pins. */
public record FeedbackRow(Feedback feedback, VersionRef policy, VersionRef calendar, long version) {

    static final SetWriter<FeedbackRow> WRITER = new SetWriter<FeedbackRow>("feedback", "id")
            .column("id", "uuid", row -> row.feedback().subject().id())
            .column("reference", "text", row -> row.feedback().subject().reference())
            .column("source_system", "text", row -> row.feedback().subject().sourceSystem())
            .column("historical", "boolean", row -> row.feedback().subject().historical())
            .column(
                    "customer_tier",
                    "text",
                    row -> row.feedback().subject().traits().customerTier())
            .column("product", "text", row -> row.feedback().subject().traits().product())
            .column(
                    "agreement",
                    "text",
                    row -> row.feedback().subject().traits().agreement())
            .column("region", "text", row -> row.feedback().subject().traits().region())
            .column("kind", "text", row -> row.feedback().kind())
            .column("severity", "text", row -> row.feedback().severity())
            .column("received_at", "timestamptz", row -> row.feedback().receivedAt())
            .column("cycle", "int", row -> row.feedback().cycle())
            .column("cycle_started_at", "timestamptz", row -> row.feedback().cycleStartedAt())
            .column("acknowledged_at", "timestamptz", row -> row.feedback().acknowledgedAt())
            .column("open", "boolean", row -> row.feedback().open())
            .column(
                    "wait_id",
                    "uuid",
                    row -> row.waiting() ? row.feedback().customerWait().id() : null)
            .column(
                    "wait_reason_code",
                    "text",
                    row -> row.waiting() ? row.feedback().customerWait().reasonCode() : null)
            .column(
                    "wait_since",
                    "timestamptz",
                    row -> row.waiting() ? row.feedback().customerWait().since() : null)
            .column("plan_revisions", "int", row -> row.feedback().planRevisions())
            .column("policy_id", "text", row -> row.policy().id())
            .column("policy_version", "int", row -> row.policy().version())
            .column("calendar_id", "text", row -> row.calendar().id())
            .column("calendar_version", "int", row -> row.calendar().version())
            .column("version", "bigint", FeedbackRow::version);

    static FeedbackRow read(ResultSet row) throws SQLException {
        UUID waitId = row.getObject("wait_id", UUID.class);
        Wait customerWait =
                waitId == null ? null : new Wait(waitId, row.getString("wait_reason_code"), instant(row, "wait_since"));
        Feedback feedback = new Feedback(
                new Feedback.Subject(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("source_system"),
                        row.getBoolean("historical"),
                        new Traits(
                                row.getString("customer_tier"),
                                row.getString("product"),
                                row.getString("agreement"),
                                row.getString("region"))),
                row.getString("kind"),
                row.getString("severity"),
                instant(row, "received_at"),
                row.getInt("cycle"),
                instant(row, "cycle_started_at"),
                instant(row, "acknowledged_at"),
                row.getBoolean("open"),
                customerWait,
                row.getInt("plan_revisions"));
        return new FeedbackRow(
                feedback,
                new VersionRef(row.getString("policy_id"), row.getInt("policy_version")),
                new VersionRef(row.getString("calendar_id"), row.getInt("calendar_version")),
                row.getLong("version"));
    }

    FeedbackRow next() {
        return new FeedbackRow(feedback, policy, calendar, version + 1);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private boolean waiting() {
        return feedback.customerWait() != null;
    }
}
