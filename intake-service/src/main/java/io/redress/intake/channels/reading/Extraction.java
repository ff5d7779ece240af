package io.redress.intake.channels.reading;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** Finds a piece of a text by a pattern of RE2, which takes a time that grows with the text and no more. */
final class Extraction {

    private Extraction() {}

    /**
     * The first group of the first match, or the match where the pattern has no group; null where there is none.
     *
     * @throws UnmappableException for what is no pattern
     */
    static String of(String text, String pattern) {
        try {
            var match = Pattern.compile(pattern).matcher(text);
            return match.find() ? match.group(Math.min(1, match.groupCount())) : null;
        } catch (PatternSyntaxException e) {
            throw new UnmappableException("$extract has no pattern of RE2: " + e.getDescription() + ".");
        }
    }
}
