package io.redress.intake.feedback.persistence;

import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.FeedbackSearch;
import io.redress.intake.feedback.FeedbackSearch.Order;
import io.redress.intake.feedback.FoundFeedback;
import io.redress.intake.feedback.domain.Match;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Full-text search. By receipt it goes through all that matches; by relevance it ranks the newest matches only, since
 * ranking all of them would take the longer the more there are.
 */
@ApplicationScoped
public class SearchQuery {

    /**
     * How many of the newest matches are ranked. By receipt no fewer are looked for either: for a handful the database
     * would rather go through everything in the order of receipt, even where hardly anything matches.
     */
    public static final int RANKED = 200;

    private static final int MARKED_CHARACTERS = 20_000;
    private static final String MARKED = "ts_headline(p.language::regconfig, left(translate(f.%1$s, ?, ''), "
            + MARKED_CHARACTERS + "), websearch_to_tsquery(p.language::regconfig, ?), ?) as marked_%1$s";

    private final Sql sql;
    private final FeedbackMapper mapper;

    SearchQuery(Sql sql, FeedbackMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** @param onlySource the source system the caller is confined to; empty for none */
    public List<FoundFeedback> search(FeedbackFilter filter, FeedbackSearch search, Optional<String> onlySource) {
        var byRank = search.order() == Order.RELEVANCE;
        var order = FeedbackConditions.byReceipt(search.order() != Order.OLDEST);
        var where = FeedbackConditions.of(filter, onlySource);
        where.add("s.document @@ search_query(?)", search.words());
        where.add("f.received_at <= ?", search.asOf());
        if (search.after() != null && !byRank) {
            where.add(
                    "(f.received_at, f.id) " + (search.order() == Order.NEWEST ? "<" : ">") + " (?, ?)",
                    search.after().receivedAt(),
                    search.after().id());
        }
        var matches = where.first(
                "f.id, f.received_at, s.language, s.document",
                "feedback f join feedback_search s on s.feedback_id = f.id",
                order,
                Math.max(RANKED, search.limit()));
        var best = byRank ? order.replace(" order by", " order by f.rank desc,") : order;
        var page = "(select f.id, f.received_at, f.language, f.rank from (select f.*, "
                + "round(ts_rank(f.document, search_query(?))::numeric, 6) as rank from " + matches + " f) f"
                + (byRank && search.after() != null ? " where (f.rank, f.received_at, f.id) < (?, ?, ?)" : "") + best
                + " limit " + search.limit() + ") p";
        var query = FeedbackMapper.COLUMNS + ", p.rank, " + MARKED.formatted("subject") + ", "
                + MARKED.formatted("narrative") + " from " + page + " join feedback f on f.id = p.id"
                + FeedbackMapper.CUSTOMER + best.replace("f.rank", "p.rank");
        return sql.listPlannedAnew(query, this::found, arguments(search, where, byRank));
    }

    private static Object[] arguments(FeedbackSearch search, FeedbackConditions where, boolean byRank) {
        var all = new ArrayList<Object>();
        all.addAll(List.of(MarkedText.SIGNS, search.words(), MarkedText.WHOLE));
        all.addAll(List.of(MarkedText.SIGNS, search.words(), MarkedText.FRAGMENTS));
        all.add(search.words());
        all.addAll(List.of(where.arguments()));
        if (byRank && search.after() != null) {
            all.addAll(List.of(
                    search.after().rank(),
                    search.after().receivedAt(),
                    search.after().id()));
        }
        return all.toArray();
    }

    private FoundFeedback found(Row row) throws SQLException {
        var fragments = new ArrayList<>(MarkedText.fragments("subject", row.text("marked_subject")));
        fragments.addAll(MarkedText.fragments("narrative", row.text("marked_narrative")));
        return new FoundFeedback(mapper.map(row), new Match(row.decimal("rank"), fragments));
    }
}
