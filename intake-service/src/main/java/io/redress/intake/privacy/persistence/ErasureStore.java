package io.redress.intake.privacy.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.domain.ErasureProgress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Erasures, and how far they have come. */
@ApplicationScoped
public class ErasureStore {

    private static final String COMPLETE = """
        update erasure e set completed_at = ? where e.completed_at is null and e.blanked_at is not null
          and not exists (select from erasure_feedback f where f.erasure_id = e.id
                          and (f.escalation_at is null or f.sla_at is null or f.reporting_at is null))
          and not exists (select from erasure_delivery d where d.erasure_id = e.id)
        """;

    private static final String PROGRESS = """
        select count(blanked_at) as blanked, count(escalation_at) as escalation, count(sla_at) as sla, count(reporting_at) as reporting
        from erasure_feedback where erasure_id = ?
        """;

    private final Sql sql;

    ErasureStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a new one. */
    public void add(Erasure erasure) {
        sql.update(
                """
                insert into erasure (id, customer_id, reason_code, reason, issuer, subject, role, requested_at, feedback_count)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                erasure.id(),
                erasure.customerId(),
                erasure.reasonCode(),
                erasure.reason(),
                erasure.issuer(),
                erasure.subject(),
                erasure.role(),
                erasure.requestedAt(),
                erasure.feedbackCount());
    }

    /** The one with this id. */
    public Optional<Erasure> find(UUID id) {
        return sql.one("select * from erasure where id = ?", ErasureStore::map, id);
    }

    /** The newest one of a customer, under whichever of their records it was asked for. */
    public Optional<Erasure> newest(UUID customerId) {
        return sql.one("""
                select e.* from erasure e join erasure_customer c on c.erasure_id = e.id
                where c.customer_id = ? order by e.id desc limit 1
                """, ErasureStore::map, customerId);
    }

    /**
     * The newest first.
     *
     * @param completed only those that are, or that are not; null for all
     * @param before the last one seen; null for the beginning
     */
    public List<Erasure> list(Boolean completed, UUID before, int limit) {
        return sql.list(
                "select * from erasure where (?::uuid is null or id < ?::uuid)"
                        + (completed == null ? "" : " and completed_at is " + (completed ? "not null" : "null"))
                        + " order by id desc limit ?",
                ErasureStore::map,
                before,
                before,
                limit);
    }

    /** How far it has come. */
    public ErasureProgress progress(UUID id) {
        var open = sql.list(
                "select delivery_id from erasure_delivery where erasure_id = ? order by delivery_id limit 100",
                row -> row.uuid("delivery_id"),
                id);
        return sql.one(
                        PROGRESS,
                        row -> new ErasureProgress(
                                row.number("blanked"),
                                row.number("escalation"),
                                row.number("sla"),
                                row.number("reporting"),
                                open),
                        id)
                .orElseThrow();
    }

    /** The oldest that has something left to blank, is not set aside and that no other instance works on, locked. */
    public Optional<Erasure> next() {
        return sql.one("""
                select * from erasure
                where completed_at is null and blanked_at is null and (set_aside_until is null or set_aside_until <= now())
                order by id limit 1 for update skip locked
                """, ErasureStore::map);
    }

    /** It failed, and is tried again in a minute. */
    public void setAside(UUID id) {
        sql.update("update erasure set set_aside_until = now() + interval '1 minute' where id = ?", id);
    }

    /** Some of its feedback that is still to be blanked. */
    public List<UUID> toBlank(UUID id, int limit) {
        return sql.list(
                "select feedback_id from erasure_feedback where erasure_id = ? and blanked_at is null order by feedback_id limit ?",
                row -> row.uuid("feedback_id"),
                id,
                limit);
    }

    /** These are blanked. */
    public void blanked(UUID id, Collection<UUID> feedback, Instant at) {
        sql.update(
                "update erasure_feedback set blanked_at = ? where erasure_id = ? and feedback_id = any(?)",
                at,
                id,
                ArrayArgument.of("uuid", feedback, Function.identity()));
    }

    /** The next part of the stored answers to look through, counted from 0. */
    public long nextAnswerPart(UUID id) {
        return sql.one(
                        "update erasure set answer_parts = answer_parts + 1 where id = ? returning answer_parts - 1 as part",
                        row -> row.longOrNull("part"),
                        id)
                .orElseThrow();
    }

    /** All of it is blanked. */
    public void blanked(UUID id, Instant at) {
        sql.update("update erasure set blanked_at = ?, set_aside_until = null where id = ?", at, id);
    }

    /**
     * Other services have blanked what they held.
     *
     * @param producer escalation, sla or reporting
     */
    public void confirmed(String producer, Collection<Confirmation> confirmations) {
        var column =
                switch (producer) {
                    case "escalation" -> "escalation_at";
                    case "sla" -> "sla_at";
                    case "reporting" -> "reporting_at";
                    default -> throw new IllegalArgumentException("nobody waits for " + producer);
                };
        sql.update(
                "update erasure_feedback e set " + column
                        + " = c.at from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])"
                        + " as c (erasure_id, feedback_id, at)"
                        + " where e.erasure_id = c.erasure_id and e.feedback_id = c.feedback_id and e." + column
                        + " is null",
                ArrayArgument.of("uuid", confirmations, Confirmation::erasureId),
                ArrayArgument.of("uuid", confirmations, Confirmation::feedbackId),
                ArrayArgument.of("timestamptz", confirmations, Confirmation::at));
    }

    /** Those of feedback that is not erased here: this database is older than the erasure. */
    public List<Confirmation> forgotten(Collection<Confirmation> confirmations) {
        return sql.list(
                """
                select distinct c.erasure_id, c.feedback_id, f.recorded_at from unnest(?::uuid[], ?::uuid[]) as c (erasure_id, feedback_id)
                join feedback f on f.id = c.feedback_id where f.erased_at is null
                """,
                row -> new Confirmation(row.uuid("erasure_id"), row.uuid("feedback_id"), row.instant("recorded_at")),
                ArrayArgument.of("uuid", confirmations, Confirmation::erasureId),
                ArrayArgument.of("uuid", confirmations, Confirmation::feedbackId));
    }

    /** It covers more than it did, which is still to be blanked. */
    public void extend(UUID id, int more) {
        sql.update(
                "update erasure set feedback_count = feedback_count + ?, blanked_at = null, completed_at = null, answer_parts = 0 where id = ?",
                more,
                id);
    }

    /** A service has blanked what it held about one piece of feedback. */
    public record Confirmation(UUID erasureId, UUID feedbackId, Instant at) {}

    /** Ends those of which nothing is left anywhere; returns how many. */
    public int complete(Instant now) {
        return sql.update(COMPLETE, now);
    }

    /** How many are not completed, and how many of them failed when they were last tried. */
    public Unfinished unfinished() {
        return sql.one(
                        "select count(*) as number, count(set_aside_until) as set_aside from erasure where completed_at is null",
                        row -> new Unfinished(row.number("number"), row.number("set_aside")))
                .orElseThrow();
    }

    /** Erasures that are not completed. */
    public record Unfinished(int number, int setAside) {}

    private static Erasure map(Row row) throws SQLException {
        return new Erasure(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("reason_code"),
                row.text("reason"),
                row.text("issuer"),
                row.text("subject"),
                row.constant("role", Role.class),
                row.instant("requested_at"),
                row.number("feedback_count"),
                row.instant("blanked_at"),
                row.instant("completed_at"));
    }
}
