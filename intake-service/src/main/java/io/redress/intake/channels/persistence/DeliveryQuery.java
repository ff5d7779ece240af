package io.redress.intake.channels.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.redress.intake.channels.Delivery;
import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.domain.ItemOutcome;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Deliveries to look at, without what was posted. */
@ApplicationScoped
public class DeliveryQuery {

    private static final String COLUMNS =
            "select id, channel, status, received_at, attempts, repeats, problem from channel_delivery ";

    private static final int ALL_ITEMS = Integer.MAX_VALUE;
    private static final int ITEMS_IN_LISTS = 20;

    private final Sql sql;

    DeliveryQuery(Sql sql) {
        this.sql = sql;
    }

    private record ItemOf(UUID delivery, Delivery.Item item) {}

    /** One of them. */
    public Optional<Delivery> find(UUID id) {
        return withItems(sql.list(COLUMNS + "where id = ?", DeliveryQuery::delivery, id), ALL_ITEMS).stream()
                .findFirst();
    }

    /**
     * The newest first, each with its first items.
     *
     * @param channel null for all
     * @param status null for all
     * @param before the last one seen; null for the first page
     */
    public List<Delivery> list(String channel, DeliveryStatus status, UUID before, int limit) {
        return withItems(
                sql.list(
                        COLUMNS + "where (?::text is null or channel = ?)" + having(status)
                                + " and (?::uuid is null or id < ?) order by id desc limit ?",
                        DeliveryQuery::delivery,
                        channel,
                        channel,
                        before,
                        before,
                        limit),
                ITEMS_IN_LISTS);
    }

    /** Said in so many words, since the few that failed have an index of their own. */
    private static String having(DeliveryStatus status) {
        return status == null ? "" : " and status = '" + status.name() + "'";
    }

    /** How many wait for somebody to mend their mapping. */
    public long failed() {
        return sql.one(
                        "select count(*) as number from channel_delivery where status = 'FAILED'",
                        row -> row.longOrNull("number"))
                .orElse(0L);
    }

    private List<Delivery> withItems(List<Delivery> deliveries, int most) {
        if (deliveries.isEmpty()) {
            return deliveries;
        }
        Map<UUID, List<Delivery.Item>> items =
                sql.list("""
            select i.delivery_id, i.number, i.outcome, i.feedback_id, f.reference, i.detail
            from channel_item i left join feedback f on f.id = i.feedback_id
            where i.delivery_id = any(?) and i.number <= ? order by i.delivery_id, i.number
            """, DeliveryQuery::item, ArrayArgument.of("uuid", deliveries, Delivery::id), most).stream()
                        .collect(groupingBy(ItemOf::delivery, mapping(ItemOf::item, toList())));
        return deliveries.stream()
                .map(one -> new Delivery(
                        one.id(),
                        one.channel(),
                        one.status(),
                        one.receivedAt(),
                        one.attempts(),
                        one.repeats(),
                        one.problem(),
                        items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Delivery delivery(Row row) throws SQLException {
        return new Delivery(
                row.uuid("id"),
                row.text("channel"),
                row.constant("status", DeliveryStatus.class),
                row.instant("received_at"),
                row.number("attempts"),
                row.number("repeats"),
                row.text("problem"),
                List.of());
    }

    private static ItemOf item(Row row) throws SQLException {
        return new ItemOf(
                row.uuid("delivery_id"),
                new Delivery.Item(
                        row.number("number"),
                        row.constant("outcome", ItemOutcome.class),
                        row.uuid("feedback_id"),
                        row.text("reference"),
                        row.text("detail")));
    }
}
