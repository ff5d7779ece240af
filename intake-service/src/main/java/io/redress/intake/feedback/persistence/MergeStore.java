package io.redress.intake.feedback.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was merged into what, and what might be. */
@ApplicationScoped
public class MergeStore {

    private static final String CANDIDATES = """
        select f.id, f.reference, f.status, f.received_at, f.subject, left(f.narrative, 4000) as narrative, f.product
        from feedback f
        where f.customer_id in (select ?::uuid union all (select c.id from customer c where lower(c.email) = lower(?) limit 100))
          and f.id <> ? and f.status in ('RECEIVED', 'ACKNOWLEDGED', 'ANALYSED', 'REOPENED') and not f.historical
          and (?::text is null or f.source_system = ?)
        order by f.received_at desc limit 100
        """;

    private final Sql sql;

    MergeStore(Sql sql) {
        this.sql = sql;
    }

    /** Open feedback of the same customer; of the narrative the first 4,000 characters. */
    public record Candidate(
            UUID id,
            String reference,
            String status,
            Instant receivedAt,
            String subject,
            String narrative,
            String product) {}

    /** Keeps which feedback goes on. */
    public void add(Feedback merged, UUID survivorId, String reason, Instant at, Actor actor) {
        sql.update(
                "insert into feedback_merge (feedback_id, survivor_id, at, actor, reason) values (?, ?, ?, ?, ?)",
                merged.id(),
                survivorId,
                at,
                actor.name(),
                reason);
    }

    /**
     * The newest open feedback of the same customer, by number or e-mail address, up to 100.
     *
     * @param onlySource the source system the caller is confined to; empty for none
     */
    public List<Candidate> candidates(Feedback feedback, Optional<String> onlySource) {
        return sql.list(
                CANDIDATES,
                row -> new Candidate(
                        row.uuid("id"),
                        row.text("reference"),
                        row.text("status"),
                        row.instant("received_at"),
                        row.text("subject"),
                        row.text("narrative"),
                        row.text("product")),
                feedback.customerId(),
                feedback.customer().email(),
                feedback.id(),
                onlySource.orElse(null),
                onlySource.orElse(null));
    }
}
