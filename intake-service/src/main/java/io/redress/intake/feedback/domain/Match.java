package io.redress.intake.feedback.domain;

import java.math.BigDecimal;
import java.util.List;

/**
 * How feedback matches a search.
 *
 * @param rank higher is better; comparable within one search only
 * @param fragments where the words stand
 */
public record Match(BigDecimal rank, List<Fragment> fragments) {

    public Match {
        fragments = List.copyOf(fragments);
    }

    /**
     * A piece of the text.
     *
     * @param field {@code subject} or {@code narrative}
     * @param text as the customer wrote it, markup left out
     * @param marks what of it was searched for, in order
     */
    public record Fragment(String field, String text, List<Mark> marks) {}

    /**
     * A part of a fragment, counted in UTF-16 code units.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Mark(int from, int to) {}
}
