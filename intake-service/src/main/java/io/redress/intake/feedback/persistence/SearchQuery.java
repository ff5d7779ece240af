package io.redress.intake.feedback.persistence;

import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.FeedbackSearch;
import io.redress.intake.feedback.FeedbackSearch.Order;
import io.redress.intake.feedback.FoundFeedback;
import io.redress.intake.feedback.Stretch;
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

    /** How many of the newest matches are ranked. */
    public static final int RANKED = 200;

    /**
     * By receipt no fewer are looked for: for a handful the database would rather go through everything in the order of
     * receipt, even where hardly anything matches.
     */
    private static final int LOOKED_FOR = 200;

    private static final int MARKED_CHARACTERS = 20_000;
    private static final String MARKED = "ts_headline(f.search_language::regconfig, left(translate(f.%1$s, ?, ?), "
            + MARKED_CHARACTERS + "), websearch_to_tsquery(f.search_language::regconfig, ?), ?) as marked_%1$s";

    private final Sql sql;
    private final FeedbackMapper mapper;

    SearchQuery(Sql sql, FeedbackMapper mapper) {
        this.sql = sql;
        this.mapper = mapper;
    }

    /** @param onlySource the source system the caller is confined to; empty for none */
    public Stretch<FoundFeedback> search(FeedbackFilter filter, FeedbackSearch search, Optional<String> onlySource) {
        return search.order() == Order.RELEVANCE
                ? byRelevance(search, new NewestMatches(filter, search, onlySource, RANKED))
                : byReceipt(filter, search, onlySource);
    }

    private Stretch<FoundFeedback> byRelevance(FeedbackSearch search, NewestMatches matches) {
        var order = " order by f.rank desc, f.received_at desc, f.id desc";
        var onward = search.after() == null ? "" : " where (f.rank, f.received_at, f.id) < (?, ?, ?)";
        var candidates = "(select f.id, f.received_at, s.language, s.document from candidate c"
                + " join feedback_search s on s.feedback_id = c.id join feedback f on f.id = c.id)";
        var arguments = new ArrayList<>(matches.arguments());
        arguments.addAll(ofPage(search));
        if (search.after() != null) {
            arguments.addAll(List.of(
                    search.after().rank(),
                    search.after().receivedAt(),
                    search.after().id()));
        }
        return read(matches.with() + page(ranked(candidates) + onward + order, search.limit(), order), arguments);
    }

    private Stretch<FoundFeedback> byReceipt(
            FeedbackFilter filter, FeedbackSearch search, Optional<String> onlySource) {
        var newestFirst = search.order() == Order.NEWEST;
        var order = FeedbackConditions.byReceipt(newestFirst);
        var where = FeedbackConditions.of(filter, onlySource);
        where.add("s.document @@ search_query(?)", search.words());
        where.add("f.received_at <= ?", search.asOf());
        if (search.after() != null) {
            where.add(
                    "(f.received_at, f.id) " + (newestFirst ? "<" : ">") + " (?, ?)",
                    search.after().receivedAt(),
                    search.after().id());
        }
        var matches = where.first(
                "f.id, f.received_at, s.language, s.document",
                "feedback f join feedback_search s on s.feedback_id = f.id",
                order,
                Math.max(LOOKED_FOR, search.limit() + 1));
        var arguments = ofPage(search);
        arguments.addAll(List.of(where.arguments()));
        return read(page(ranked(matches) + order, search.limit(), order), arguments);
    }

    private static String ranked(String matches) {
        return "select f.id, f.received_at, f.language, f.rank from (select f.*, "
                + "round(ts_rank(f.document, search_query(?))::numeric, 6) as rank from " + matches + " f) f";
    }

    /** What stands on a page, with the words marked. */
    private static String page(String ranked, int limit, String order) {
        var found = "(select f.*, p.rank, p.language as search_language from (" + ranked + " limit " + (limit + 1)
                + ") p join feedback f on f.id = p.id) f";
        return FeedbackMapper.COLUMNS + ", " + MARKED.formatted("subject") + ", " + MARKED.formatted("narrative")
                + " from " + BoundedPage.of(found, order, limit) + " f" + FeedbackMapper.CUSTOMER + order;
    }

    private Stretch<FoundFeedback> read(String page, List<Object> arguments) {
        var more = new boolean[1];
        var items = sql.listPlannedAnew(
                page,
                row -> {
                    more[0] = row.flag(BoundedPage.MORE);
                    return found(row);
                },
                arguments.toArray());
        return new Stretch<>(items, more[0]);
    }

    private static List<Object> ofPage(FeedbackSearch search) {
        var arguments = new ArrayList<Object>();
        arguments.addAll(List.of(MarkedText.SIGNS, MarkedText.STAND_INS, search.words(), MarkedText.WHOLE));
        arguments.addAll(List.of(MarkedText.SIGNS, MarkedText.STAND_INS, search.words(), MarkedText.FRAGMENTS));
        arguments.add(search.words());
        return arguments;
    }

    private FoundFeedback found(Row row) throws SQLException {
        var fragments = new ArrayList<>(MarkedText.fragments("subject", row.text("marked_subject")));
        fragments.addAll(MarkedText.fragments("narrative", row.text("marked_narrative")));
        return new FoundFeedback(mapper.map(row), new Match(row.decimal("rank"), fragments));
    }
}
