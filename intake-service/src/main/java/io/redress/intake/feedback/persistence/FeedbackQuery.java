package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.Stretch;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
    public Stretch<Feedback> list(FeedbackFilter filter, Window window, Optional<String> onlySource) {
        var where = FeedbackConditions.of(filter, onlySource);
        if (window.afterId() != null) {
            where.add(
                    "(f.received_at, f.id) " + (window.newestFirst() ? "<" : ">") + " (?, ?)",
                    window.afterReceivedAt(),
                    window.afterId());
        }
        var order = FeedbackConditions.byReceipt(window.newestFirst());
        return read(where.first("f.*", "feedback f", order, window.limit() + 1), order, window, where.arguments());
    }

    /**
     * How many the filter matches.
     *
     * @param words null where nothing is searched for
     * @param onlySource the source system the caller is confined to; empty for none
     */
    public long count(FeedbackFilter filter, String words, Optional<String> onlySource) {
        var where = FeedbackConditions.of(filter, onlySource);
        if (words != null) {
            where.add("s.document @@ search_query(?)", words);
        }
        var tables = words == null ? "feedback f" : "feedback f join feedback_search s on s.feedback_id = f.id";
        return sql.one(where.count(tables), row -> row.longOrNull("number"), where.arguments())
                .orElseThrow();
    }

    /** What these customers sent: of each as much as the page is long, merged. */
    public Stretch<Feedback> ofCustomers(Collection<UUID> customers, Window window) {
        var order = FeedbackConditions.byReceipt(window.newestFirst());
        var after = window.afterId() == null
                ? ""
                : " and (f.received_at, f.id) " + (window.newestFirst() ? "<" : ">") + " (?, ?)";
        var most = window.limit() + 1;
        var arguments = new ArrayList<Object>();
        arguments.add(ArrayArgument.of("uuid", customers, Function.identity()));
        if (window.afterId() != null) {
            arguments.add(window.afterReceivedAt());
            arguments.add(window.afterId());
        }
        var found = "(select f.* from unnest(?::uuid[]) as wanted (id) cross join lateral (select f.* from feedback f"
                + " where f.customer_id = wanted.id" + after + order + " limit " + most + ") f" + order + " limit "
                + most
                + ")";
        return read(found, order, window, arguments.toArray());
    }

    private Stretch<Feedback> read(String found, String order, Window window, Object... arguments) {
        var more = new boolean[1];
        var items = sql.list(
                FeedbackMapper.COLUMNS + " from " + BoundedPage.of(found + " f", order, window.limit()) + " f"
                        + FeedbackMapper.CUSTOMER + order,
                row -> {
                    more[0] = row.flag(BoundedPage.MORE);
                    return mapper.map(row);
                },
                arguments);
        return new Stretch<>(items, more[0]);
    }
}
