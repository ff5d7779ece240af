package io.redress.intake.channels.persistence;

import io.redress.intake.channels.domain.ItemOutcome;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What became of the items of deliveries, and which keys have been applied. */
@ApplicationScoped
public class DeliveryItemStore {

    private final Sql sql;

    DeliveryItemStore(Sql sql) {
        this.sql = sql;
    }

    /** What became of one item. */
    public record Result(int number, String key, ItemOutcome outcome, UUID feedbackId, String detail) {}

    /** Lets nobody else apply any of these keys of the channel until the transaction ends. */
    public void lock(String channel, Collection<String> keys) {
        sql.list("""
            select pg_advisory_xact_lock(hashtext(?), s.shard) is null as locked
            from (select distinct abs(hashtext(k) % 64) as shard from unnest(?::text[]) as k order by 1 offset 0) s
            """, row -> row.flag("locked"), channel, ArrayArgument.of("text", keys, key -> key));
    }

    /** The keys among these that other deliveries of the channel have applied. */
    public Set<String> applied(String channel, UUID delivery, Collection<String> keys) {
        return new HashSet<>(sql.list(
                "select key from channel_item where channel = ? and key = any(?) and delivery_id <> ?"
                        + " and outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'OUTDATED')",
                row -> row.text("key"),
                channel,
                ArrayArgument.of("text", keys, key -> key),
                delivery));
    }

    /** Replaces what was noted of a delivery's items. */
    public void save(String channel, UUID delivery, List<Result> results) {
        sql.update("delete from channel_item where delivery_id = ?", delivery);
        sql.update(
                """
        insert into channel_item (delivery_id, channel, number, key, outcome, feedback_id, detail)
        select ?, ?, t.* from unnest(?::integer[], ?::text[], ?::text[], ?::uuid[], ?::text[]) as t
        """,
                delivery,
                channel,
                ArrayArgument.of("integer", results, Result::number),
                ArrayArgument.of("text", results, Result::key),
                ArrayArgument.of("text", results, Result::outcome),
                ArrayArgument.of("uuid", results, Result::feedbackId),
                ArrayArgument.of("text", results, Result::detail));
    }
}
