package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.domain.Feedback;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
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
        var where = new Where();
        where.oneOf("f.status", filter.status());
        where.oneOf("f.category", filter.category());
        where.oneOf("f.channel", filter.channel());
        where.oneOf("f.severity", filter.severity());
        if (filter.needsReview() != null) {
            where.add(filter.needsReview() ? "f.needs_review" : "not f.needs_review");
        }
        where.ids(filter.id());
        where.given("f.received_at >= ?", filter.receivedFrom());
        where.given("f.received_at < ?", filter.receivedTo());
        where.given("f.source_system = ?", filter.sourceSystem());
        where.given("f.source_external_id = ?", filter.sourceExternalId());
        onlySource.ifPresent(source -> where.given("f.source_system = ?", source));
        if (window.afterId() != null) {
            where.add(
                    "(f.received_at, f.id) " + (window.newestFirst() ? "<" : ">") + " (?, ?)",
                    window.afterReceivedAt(),
                    window.afterId());
        }
        return sql.list(where.query(window), mapper::map, where.arguments());
    }

    /**
     * The conditions of one list. Of several values of one field each is looked up on its own, as many as the page is
     * long, and merged: an index has the rows of one value in the order of the page, not those of several, and values
     * that hardly occur would make it search through all others.
     */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();
        private ArrayArgument apart;

        void oneOf(String column, List<?> values) {
            var different = values.stream().distinct().toList();
            if (different.size() == 1) {
                add(column + " = ?", different.getFirst());
            } else if (!different.isEmpty()) {
                var all = ArrayArgument.of("text", different, Function.identity());
                if (apart == null) {
                    apart = all;
                    conditions.add(column + " = apart.value");
                } else {
                    add(column + " = any(?)", all);
                }
            }
        }

        void ids(List<UUID> ids) {
            if (!ids.isEmpty()) {
                add("f.id = any(?)", ArrayArgument.of("uuid", ids, Function.identity()));
            }
        }

        void given(String condition, Object value) {
            if (value != null) {
                add(condition, value);
            }
        }

        void add(String condition, Object... values) {
            conditions.add(condition);
            arguments.addAll(List.of(values));
        }

        /** The length stands in the text, so that a plan that is kept knows how little is wanted. */
        String query(Window window) {
            var direction = window.newestFirst() ? " desc" : "";
            var order = " order by f.received_at" + direction + ", f.id" + direction;
            var page = order + " limit " + window.limit();
            var found = "(select f.* from feedback f"
                    + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + page + ") f";
            var merged = apart == null
                    ? found
                    : "(select f.* from unnest(?::text[]) as apart (value) cross join lateral " + found + page + ") f";
            return FeedbackMapper.COLUMNS + " from " + merged + FeedbackMapper.CUSTOMER + order;
        }

        Object[] arguments() {
            var all = new ArrayList<>(arguments);
            if (apart != null) {
                all.addFirst(apart);
            }
            return all.toArray();
        }
    }
}
