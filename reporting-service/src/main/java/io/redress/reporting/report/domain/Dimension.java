package io.redress.reporting.report.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What figures can be grouped by. */
public enum Dimension {
    TARGET("target"),
    SLA_CATEGORY("slaCategory"),
    CHANNEL("channel"),
    KIND("kind"),
    CATEGORY("category"),
    SEVERITY("severity"),
    PRODUCT("product"),
    REGION("region"),
    CUSTOMER_TIER("customerTier"),
    SOURCE_SYSTEM("sourceSystem"),
    STATUS("status"),
    TIER("tier"),
    /** The local date, in the company's zone, of the instant that puts a row into the cohort. */
    DAY("day"),
    MONTH("month");

    /** The dimensions of a clock and of its feedback. */
    public static final Set<Dimension> OF_CLOCKS = EnumSet.allOf(Dimension.class);

    /** The dimensions of feedback alone. */
    public static final Set<Dimension> OF_FEEDBACK = EnumSet.complementOf(EnumSet.of(TARGET, SLA_CATEGORY));

    private final String word;

    Dimension(String word) {
        this.word = word;
    }

    /** As requests and answers spell it: {@code slaCategory}. */
    public String word() {
        return word;
    }

    public static Optional<Dimension> ofWord(String word, Set<Dimension> allowed) {
        return allowed.stream().filter(dimension -> dimension.word.equals(word)).findFirst();
    }

    public static List<String> words(Set<Dimension> dimensions) {
        return Arrays.stream(values())
                .filter(dimensions::contains)
                .map(Dimension::word)
                .toList();
    }
}
