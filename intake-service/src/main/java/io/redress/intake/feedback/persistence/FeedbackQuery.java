package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Lists of feedback by keyset: the cost of a page does not grow with how far down it is. */
@ApplicationScoped
public class FeedbackQuery {

    private final Sql sql;
    private final FeedbackMapper mapper;

    FeedbackQuery(Sql sql, FeedbackMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /**
     * Where a page begins and how long it is.
     *
     * @param newestFirst by receipt
     * @param afterReceivedAt receipt of the last item of the page before; null for the first page
     * @param afterId its id
     */
    public record Window(boolean newestFirst, Instant afterReceivedAt, UUID afterId, int limit) {}

    /**
     * What the filter matches.
     *
     * @param onlySource the source system the caller is confined to; empty for none
     */
    public List<Feedback> list(FeedbackFilter filter, Window window, Optional<String> onlySource) {
        var where = FeedbackConditions.of(filter, onlySource);
        if (window.afterId() != null) {
            where.add(
                    "(f.received_at, f.id) " + (window.newestFirst() ? "<" : ">") + " (?, ?)",
                    window.afterReceivedAt(),
                    window.afterId());
        }
        var order = FeedbackConditions.byReceipt(window.newestFirst());
        var found = where.first("f.*", "feedback f", order, window.limit());
        return sql.list(
                FeedbackMapper.COLUMNS + " from " + found + " f" + FeedbackMapper.CUSTOMER + order,
                mapper::map,
                where.arguments());
    }

    /** What these customers sent: of each as much as the page is long, merged. */
    public List<Feedback> ofCustomers(Collection<UUID> customers, Window window) {
        var order = FeedbackConditions.byReceipt(window.newestFirst());
        var after = window.afterId() == null
                ? ""
                : " and (f.received_at, f.id) " + (window.newestFirst() ? "<" : ">") + " (?, ?)";
        var arguments = new ArrayList<Object>();
        arguments.add(ArrayArgument.of("uuid", customers, Function.identity()));
        if (window.afterId() != null) {
            arguments.add(window.afterReceivedAt());
            arguments.add(window.afterId());
        }
        var found = "(select f.* from unnest(?::uuid[]) as wanted (id) cross join lateral (select f.* from feedback f"
                + " where f.customer_id = wanted.id" + after + order + " limit " + window.limit() + ") f" + order
                + " limit " + window.limit() + ")";
        return sql.list(
                FeedbackMapper.COLUMNS + " from " + found + " f" + FeedbackMapper.CUSTOMER + order,
                mapper::map,
                arguments.toArray());
    }
}
