package io.redress.intake.channels.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Finds a piece of a text by a pattern of RE2, which takes a time that grows with the text and no more. */
final class Extraction {

    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_PATTERN = 500;
    private static final double MOST_REPEATS = 1_000;
    private static final Pattern COUNTS = Pattern.compile("\\{(?:\\d+,)?(\\d+)");

    private Extraction() {}

    /** How often a piece of the pattern can stand in it when its counts are within each other; that many it is compiled to. */
    private static double repeats(String pattern) {
        var counts = COUNTS.matcher(pattern);
        var product = 1.0;
        while (counts.find()) {
            product *= Math.max(1, Double.parseDouble(counts.group(1)));
        }
        return product;
    }

    /**
     * The first group of the first match, or the match where the pattern has no group; null where there is none.
     *
     * @throws UnmappableException for what is no pattern
     */
    static String of(String text, String pattern) {
        if (text.length() > LONGEST || pattern.length() > LONGEST_PATTERN || repeats(pattern) > MOST_REPEATS) {
            throw new UnmappableException(
                    "$extract takes texts of up to " + LONGEST + " characters and patterns of up to " + LONGEST_PATTERN
                            + ", whose counts make no more than " + MOST_REPEATS + " together.");
        }
        try {
            var match = Pattern.compile(pattern).matcher(text);
            return match.find() ? match.group(Math.min(1, match.groupCount())) : null;
        } catch (PatternSyntaxException e) {
            throw new UnmappableException("$extract has no pattern of RE2: " + e.getDescription() + ".");
        }
    }
}
