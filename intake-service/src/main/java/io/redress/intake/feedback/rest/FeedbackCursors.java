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
import java.util.regex.Pattern;

/** Reads where the page before ended. */
public final class FeedbackCursors {

    private static final Pattern RANK = Pattern.compile("[0-9]{1,3}\\.[0-9]{6}");

    private FeedbackCursors() {}

    /** The window that begins after this item; the first for none. */
    public static FeedbackQuery.Window window(List<String> after, boolean newestFirst, int limit) {
        try {
            return after.isEmpty()
                    ? new FeedbackQuery.Window(newestFirst, null, null, limit)
                    : new FeedbackQuery.Window(
                            newestFirst, Cursor.instant(after.get(0)), UUID.fromString(after.get(1)), limit);
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
                            Cursor.instant(after.get(0)),
                            new Position(
                                    rank(after.get(1)), Cursor.instant(after.get(2)), UUID.fromString(after.get(3))),
                            limit);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursor.wrong();
        }
    }

    /** As the database rounds it; a number with a large exponent would be written out with all its zeros. */
    private static BigDecimal rank(String text) {
        if (!RANK.matcher(text).matches()) {
            throw Cursor.wrong();
        }
        return new BigDecimal(text);
    }
}
