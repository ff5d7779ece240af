package io.redress.intake.triage.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RulesVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Triage rules by version. What is in force is decided by the clock of the database, for all instances alike. */
@ApplicationScoped
public class RulesStore {

    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};
    private static final String SELECT = "select * from triage_rules_version ";

    private final Sql sql;
    private final ObjectMapper json;

    RulesStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** The number of the version in force. */
    public int inForce() {
        return sql.one("""
            select version from triage_rules_version where in_force_at <= now()
            order by in_force_at desc, version desc limit 1
            """, row -> row.number("version"))
                .orElseThrow(() -> new IllegalStateException("No triage rules are in force"));
    }

    public Optional<RulesVersion> find(int version) {
        return sql.one(SELECT + "where version = ?", this::map, version);
    }

    /** A page of them, the newest first. */
    public List<RulesVersion> list(int before, int limit) {
        return sql.list(SELECT + "where version < ? order by version desc limit ?", this::map, before, limit);
    }

    /** Keeps others from writing versions until the end of the transaction, and reads the newest one's number. */
    public OptionalInt lockNewest() {
        sql.list("select version from triage_rules_version where version = 1 for update", row -> row.number("version"));
        return sql
                .one("select max(version) as newest from triage_rules_version", row -> row.integerOrNull("newest"))
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** The built-in version, unless it is there already. */
    public void insertBuiltIn(List<Rule> rules) {
        sql.update("""
            insert into triage_rules_version (version, rules, review_on, approved_at, in_force_at)
            values (1, ?::json, current_date + interval '1 year', now(), now()) on conflict do nothing
            """, write(rules));
    }

    /** A draft. */
    public void insert(int version, List<Rule> rules, Instant effectiveAt, LocalDate reviewOn, UUID author) {
        sql.update(
                "insert into triage_rules_version (version, rules, effective_at, review_on, author_id) values (?, ?::json, ?, ?, ?)",
                version,
                write(rules),
                effectiveAt,
                reviewOn,
                author);
    }

    /** Approves a draft; false where it is none any more. */
    public boolean approve(int version, UUID approver) {
        return sql.update("""
            update triage_rules_version
            set approved_at = now(), approver_id = ?, in_force_at = greatest(coalesce(effective_at, now()), now())
            where version = ? and approved_at is null
            """, approver, version) == 1;
    }

    /** Takes note that those whose hour has come are being published, and says which they are. */
    public List<RulesVersion> activateDue() {
        return sql.list("""
            update triage_rules_version set activated_at = now()
            where version in (select version from triage_rules_version where activated_at is null and in_force_at <= now()
                              for update skip locked)
            returning *
            """, this::map);
    }

    private RulesVersion map(Row row) throws SQLException {
        return new RulesVersion(
                row.number("version"),
                read(row.text("rules")),
                row.instant("effective_at"),
                row.date("review_on"),
                row.instant("created_at"),
                row.uuid("author_id"),
                row.instant("approved_at"),
                row.uuid("approver_id"),
                row.instant("in_force_at"),
                row.instant("activated_at"));
    }

    private List<Rule> read(String rules) {
        try {
            return json.readValue(rules, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Triage rules in the database cannot be read", e);
        }
    }

    private String write(List<Rule> rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Triage rules cannot be written as JSON", e);
        }
    }
}
