package io.redress.intake.feedback;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A page of a search.
 *
 * @param words as somebody types them: all of them, {@code or}, a minus for none, quotes for a phrase
 * @param asOf ranks what was received until then, so that pages fit together
 * @param after the last item of the page before; null for the first page
 */
public record FeedbackSearch(String words, Order order, Instant asOf, Position after, int limit) {

    /** What comes first. */
    public enum Order {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    /** Where a page ended. */
    public record Position(BigDecimal rank, Instant receivedAt, UUID id) {}
}
