package io.redress.sla.policy.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.platform.Sql;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.RulesDocument;
import io.redress.sla.policy.Timetable;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SLA policies by version. */
@ApplicationScoped
public class PolicyStore {

    private static final String SELECT = "SELECT * FROM policy_version ";

    private final Sql sql;
    private final ObjectMapper json;

    PolicyStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** All versions of all policies, by policy, newest first. */
    public List<PolicyVersion> all() {
        return sql.query(SELECT + "ORDER BY policy_id, version DESC", Sql.NOTHING, this::read);
    }

    /** The versions of a policy, newest first. */
    public List<PolicyVersion> versionsOf(String policyId) {
        return sql.query(
                SELECT + "WHERE policy_id = ? ORDER BY version DESC",
                statement -> statement.setString(1, policyId),
                this::read);
    }

    /**
     * The same, and until the end of the transaction nobody else writes one. Whoever waited for the first version's
     * lock reads afterwards, and so sees the version written meanwhile.
     */
    public List<PolicyVersion> lock(String policyId) {
        sql.query(
                "SELECT version FROM policy_version WHERE policy_id = ? AND version = 1 FOR UPDATE",
                statement -> statement.setString(1, policyId),
                row -> row.getInt("version"));
        return sql.query(
                SELECT + "WHERE policy_id = ? ORDER BY version DESC FOR UPDATE",
                statement -> statement.setString(1, policyId),
                this::read);
    }

    public Optional<PolicyVersion> find(VersionRef ref) {
        return sql
                .query(
                        SELECT + "WHERE policy_id = ? AND version = ?",
                        statement -> {
                            statement.setString(1, ref.id());
                            statement.setInt(2, ref.version());
                        },
                        this::read)
                .stream()
                .findFirst();
    }

    /** From when each approved version of a policy holds. */
    public List<Timetable.Entry> approved(String policyId) {
        return sql.query(
                "SELECT policy_id, version, in_force_at FROM policy_version"
                        + " WHERE policy_id = ? AND in_force_at IS NOT NULL",
                statement -> statement.setString(1, policyId),
                row -> new Timetable.Entry(
                        new VersionRef(row.getString("policy_id"), row.getInt("version")),
                        instant(row, "in_force_at")));
    }

    /** Versions whose hour has come by the clock of the database, locked against other instances. */
    public List<PolicyVersion> lockToActivate() {
        return sql.query(
                SELECT + "WHERE activated_at IS NULL AND in_force_at <= statement_timestamp()"
                        + " ORDER BY in_force_at, version FOR UPDATE SKIP LOCKED",
                Sql.NOTHING,
                this::read);
    }

    /** When the next version comes into force. */
    public Optional<Instant> nextActivation() {
        return sql
                .query(
                        "SELECT min(in_force_at) AS at FROM policy_version WHERE activated_at IS NULL",
                        Sql.NOTHING,
                        row -> instant(row, "at"))
                .stream()
                .findFirst();
    }

    public void insert(PolicyVersion version) {
        sql.update(
                "INSERT INTO policy_version"
                        + " (policy_id, version, rules, effective_at, review_on, created_at, author_id)"
                        + " VALUES (?, ?, ?::jsonb, ?, ?, ?, ?)",
                statement -> {
                    statement.setString(1, version.ref().id());
                    statement.setInt(2, version.ref().version());
                    statement.setString(3, write(version.rules()));
                    statement.setObject(4, utc(version.effectiveAt()));
                    statement.setObject(5, version.reviewOn());
                    statement.setObject(6, utc(version.createdAt()));
                    statement.setObject(7, version.authorId());
                });
    }

    /** Writes approval and activation; nothing else of a version ever changes. */
    public void update(PolicyVersion version) {
        sql.update(
                "UPDATE policy_version SET approved_at = ?, approver_id = ?, in_force_at = ?, activated_at = ?"
                        + " WHERE policy_id = ? AND version = ?",
                statement -> {
                    statement.setObject(1, utc(version.approvedAt()));
                    statement.setObject(2, version.approverId());
                    statement.setObject(3, utc(version.inForceAt()));
                    statement.setObject(4, utc(version.activatedAt()));
                    statement.setString(5, version.ref().id());
                    statement.setInt(6, version.ref().version());
                });
    }

    private PolicyVersion read(ResultSet row) throws SQLException {
        return new PolicyVersion(
                new VersionRef(row.getString("policy_id"), row.getInt("version")),
                parse(row.getString("rules")),
                instant(row, "effective_at"),
                row.getObject("review_on", LocalDate.class),
                instant(row, "created_at"),
                row.getObject("author_id", UUID.class),
                instant(row, "approved_at"),
                row.getObject("approver_id", UUID.class),
                instant(row, "in_force_at"),
                instant(row, "activated_at"));
    }

    private RulesDocument parse(String text) {
        try {
            return json.readValue(text, RulesDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules in the database cannot be read", e);
        }
    }

    private String write(RulesDocument rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Rules cannot be written as JSON", e);
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
