package io.redress.intake.feedback.domain;

import java.time.Instant;

/**
 * How new a source system's version of feedback is.
 *
 * @param number the sender's revision; null if it does not count them
 * @param updatedAt when the sender changed it; null if it does not say
 */
public record Revision(Long number, Instant updatedAt) {

    /** What a repeated natural key means. */
    public enum Verdict {
        /** The same content: nothing to do. */
        SAME,
        /** The same content under a newer revision: only the revision is noted. */
        SAME_BUT_NEWER,
        /** Newer content: it is applied. */
        NEWER,
        /** Older content: nothing changes. */
        OLDER,
        /** Other content, and no telling which is newer. */
        UNDECIDED;

        /** Whether something of what is known changes. */
        public boolean changes() {
            return this == NEWER || this == SAME_BUT_NEWER;
        }
    }

    /** Compares what arrives with what is known. */
    public static Verdict judge(Revision known, Revision arriving, boolean sameContent) {
        var order = arriving.compare(known);
        if (sameContent) {
            return order == Order.AFTER ? Verdict.SAME_BUT_NEWER : Verdict.SAME;
        }
        return switch (order) {
            case AFTER -> Verdict.NEWER;
            case BEFORE -> Verdict.OLDER;
            case UNKNOWN -> Verdict.UNDECIDED;
        };
    }

    private enum Order {
        BEFORE,
        AFTER,
        UNKNOWN
    }

    private Order compare(Revision known) {
        if (number != null) {
            return known.number == null ? Order.AFTER : order(number.compareTo(known.number));
        }
        if (updatedAt != null && known.number == null) {
            return known.updatedAt == null ? Order.AFTER : order(updatedAt.compareTo(known.updatedAt));
        }
        return Order.UNKNOWN;
    }

    private static Order order(int comparison) {
        return comparison == 0 ? Order.UNKNOWN : comparison > 0 ? Order.AFTER : Order.BEFORE;
    }
}
