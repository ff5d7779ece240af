package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.feedback.FeedbackFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The conditions of one list. Of several values of one field each is looked up on its own, as many as the page is long,
 * and merged: an index has the rows of one value in the order of the page, not those of several, and values that hardly
 * occur would make it search through all others.
 */
final class FeedbackConditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private ArrayArgument apart;

    private FeedbackConditions() {}

    /** @param onlySource the source system the caller is confined to; empty for none */
    static FeedbackConditions of(FeedbackFilter filter, Optional<String> onlySource) {
        var where = new FeedbackConditions();
        where.oneOf("f.status", filter.status());
        where.oneOf("f.category", filter.category());
        where.oneOf("f.channel", filter.channel());
        where.oneOf("f.severity", filter.severity());
        where.oneOf("f.kind", filter.kind());
        where.flag("f.needs_review", filter.needsReview());
        where.flag("f.awaiting_customer", filter.awaitingCustomer());
        where.flag("f.historical", filter.historical());
        where.ids(filter.id());
        where.oneOf("f.reference", filter.reference());
        where.given("f.received_at >= ?", filter.receivedFrom());
        where.given("f.received_at < ?", filter.receivedTo());
        where.given("f.source_system = ?", filter.sourceSystem());
        where.given("f.source_external_id = ?", filter.sourceExternalId());
        onlySource.ifPresent(source -> where.given("f.source_system = ?", source));
        return where;
    }

    boolean isEmpty() {
        return conditions.isEmpty() && apart == null;
    }

    /** The order of a page by receipt. */
    static String byReceipt(boolean newestFirst) {
        var direction = newestFirst ? " desc" : "";
        return " order by f.received_at" + direction + ", f.id" + direction;
    }

    void add(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
    }

    /** The first rows. The length stands in the text, so that a plan that is kept knows how little is wanted. */
    String first(String columns, String tables, String order, int limit) {
        var found = "(select " + columns + " from " + tables
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions)) + order + " limit " + limit
                + ")";
        return apart == null
                ? found
                : "(select f.* from unnest(?::text[]) as apart (value) cross join lateral " + found + " f" + order
                        + " limit " + limit + ")";
    }

    /** How many rows there are, as {@code number}. */
    String count(String tables) {
        var all = tables + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions));
        return "select count(*) as number from "
                + (apart == null
                        ? all
                        : "unnest(?::text[]) as apart (value) cross join lateral (select 1 from " + all + ") f");
    }

    Object[] arguments() {
        var all = new ArrayList<>(arguments);
        if (apart != null) {
            all.addFirst(apart);
        }
        return all.toArray();
    }

    private void oneOf(String column, List<?> values) {
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

    /** Written out, so that an index of the few that have it is found. */
    private void flag(String column, Boolean wanted) {
        if (wanted != null) {
            add(wanted ? column : "not " + column);
        }
    }

    private void ids(List<UUID> ids) {
        if (!ids.isEmpty()) {
            add("f.id = any(?)", ArrayArgument.of("uuid", ids, Function.identity()));
        }
    }

    private void given(String condition, Object value) {
        if (value != null) {
            add(condition, value);
        }
    }
}
