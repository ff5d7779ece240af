package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FeedbackSearch;
import io.redress.intake.feedback.FeedbackSearch.Order;
import io.redress.intake.feedback.FeedbackSearch.Position;
import io.redress.intake.feedback.persistence.FeedbackQuery;
import io.redress.intake.http.Cursor;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads where the page before ended. */
public final class FeedbackCursors {

    private FeedbackCursors() {}

    /** The window that begins after this item; the first for none. */
    public static FeedbackQuery.Window window(List<String> after, boolean newestFirst, int limit) {
        try {
            return after.isEmpty()
                    ? new FeedbackQuery.Window(newestFirst, null, null, limit)
                    : new FeedbackQuery.Window(
                            newestFirst, Instant.parse(after.get(0)), UUID.fromString(after.get(1)), limit);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.wrong();
        }
    }

    static FeedbackSearch search(List<String> after, String words, Order order, Instant now, int limit) {
        try {
            return after.isEmpty()
                    ? new FeedbackSearch(words, order, now, null, limit)
                    : new FeedbackSearch(
                            words,
                            order,
                            Instant.parse(after.get(0)),
                            new Position(
                                    new BigDecimal(after.get(1)),
                                    Instant.parse(after.get(2)),
                                    UUID.fromString(after.get(3))),
                            limit);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.wrong();
        }
    }
}
