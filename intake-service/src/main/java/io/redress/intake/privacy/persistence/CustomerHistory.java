package io.redress.intake.privacy.persistence;

import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who exported or erased what is held about a customer; only ever added to. */
@ApplicationScoped
public class CustomerHistory {

    private final Sql sql;
    private final Ids ids;

    CustomerHistory(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** What was done with what is held about somebody. */
    public enum Deed {
        EXPORT,
        ERASE
    }

    /**
     * One line.
     *
     * @param actor issuer and subject
     * @param reasonCode null where nobody said
     */
    public record Line(UUID id, Instant at, String actor, Deed action, String reasonCode) {}

    /** Adds a line. */
    public void add(UUID customerId, Deed deed, String reasonCode, Instant at, Actor actor) {
        sql.update(
                "insert into customer_history (id, customer_id, at, actor, action, reason_code) values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                customerId,
                at,
                actor.name(),
                deed,
                reasonCode);
    }

    /**
     * The lines of one customer from the first on.
     *
     * @param after the last one seen; null for the beginning
     */
    public List<Line> lines(UUID customerId, UUID after, int limit) {
        return sql.list(
                "select * from customer_history where customer_id = ? and (?::uuid is null or id > ?::uuid) order by id limit ?",
                row -> new Line(
                        row.uuid("id"),
                        row.instant("at"),
                        row.text("actor"),
                        row.constant("action", Deed.class),
                        row.text("reason_code")),
                customerId,
                after,
                after,
                limit);
    }
}
