package io.redress.intake.feedback.persistence;

import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.FeedbackSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The texts that match and were recorded or changed last. They are looked for among the newest few thousand texts, then
 * among more and more, so that finding enough of them costs the same however many texts there are. Only where the
 * newest half a million do not have enough are all looked through, in whatever way the database thinks best; so they
 * are from the start where a filter narrows the search, since a filter may leave nothing of the newest.
 */
final class NewestMatches {

    private static final String TABLES = "feedback f join feedback_search s on s.feedback_id = f.id";
    private static final String LAST_FIRST = " order by place desc";

    private final FeedbackConditions among;
    private final FeedbackConditions all;
    private final FeedbackSearch search;
    private final boolean filtered;
    private final int most;

    /** @param onlySource the source system the caller is confined to; empty for none */
    NewestMatches(FeedbackFilter filter, FeedbackSearch search, Optional<String> onlySource, int most) {
        this.among = FeedbackConditions.of(filter, onlySource);
        this.all = FeedbackConditions.of(filter, onlySource);
        this.filtered = !all.isEmpty();
        this.search = search;
        this.most = most;
        among.add("s.document @@ search_in_newest(q.query, q.last, w.step + 1)");
        all.add("s.document @@ search_query(?)", search.words());
        among.add("f.received_at <= ?", search.asOf());
        all.add("f.received_at <= ?", search.asOf());
    }

    /** Defines {@code candidate (id)} for the query behind it. */
    String with() {
        return filtered ? "with candidate (id) as (select id from " + first(all) + " everything)" : newestFirst();
    }

    private String newestFirst() {
        return """
            with recursive q as materialized (
                select search_query(?) as query, last_value as last from feedback_search_place),
            looked (step, ids) as (
                select 0, '{}'::uuid[]
                union all
                select w.step + 1, array(select id from %s newest)
                from looked w cross join q
                where cardinality(w.ids) < %d and w.step < least(4, search_steps(q.last))),
            found as materialized (
                select l.ids, cardinality(l.ids) = %2$d or search_steps(q.last) <= 4 as enough
                from looked l cross join q order by l.step desc limit 1),
            candidate (id) as (
                select unnest(ids) from found where enough
                union all
                select id from %s everything where (select not enough from found))
            """.formatted(first(among), most, first(all));
    }

    List<Object> arguments() {
        var arguments = new ArrayList<Object>();
        if (!filtered) {
            arguments.add(search.words());
            arguments.addAll(List.of(among.arguments()));
        }
        arguments.addAll(List.of(all.arguments()));
        return arguments;
    }

    private String first(FeedbackConditions where) {
        return where.first("f.id, s.place", TABLES, LAST_FIRST, most);
    }
}
