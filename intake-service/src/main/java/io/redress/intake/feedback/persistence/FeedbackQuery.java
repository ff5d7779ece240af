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
        where.in("f.status", "text", filter.status());
        where.in("f.severity", "text", filter.severity());
        where.in("f.channel", "text", filter.channel());
        where.in("f.category", "text", filter.category());
        where.in("f.id", "uuid", filter.id());
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
        var direction = window.newestFirst() ? " desc" : "";
        var query = FeedbackMapper.SELECT + where.clause() + " order by f.received_at" + direction + ", f.id"
                + direction + " limit ?";
        where.arguments.add(window.limit());
        return sql.list(query, mapper::map, where.arguments.toArray());
    }

    private static final class Where {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        void in(String column, String type, List<?> values) {
            if (values.size() == 1) {
                add(column + " = ?", values.getFirst());
            } else if (!values.isEmpty()) {
                add(column + " = any(?)", ArrayArgument.of(type, values, Function.identity()));
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

        String clause() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
