package io.redress.intake.triage.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text as lower-case words, made in one pass without regular expressions. */
public final class Words {

    private static final int LONGEST_WORD = 60;

    private Words() {}

    /** The words of these texts in order; an empty word stands between two texts, so that no phrase spans them. */
    public static List<String> of(String... texts) {
        var words = new ArrayList<String>();
        for (var text : texts) {
            if (text != null) {
                split(text, words);
                words.add("");
            }
        }
        return words;
    }

    private static void split(String text, List<String> words) {
        var start = -1;
        for (var i = 0; i <= text.length(); i++) {
            var inWord = i < text.length() && belongsToWord(text.charAt(i));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(text.substring(start, Math.min(i, start + LONGEST_WORD))
                        .replace("’", "'")
                        .toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
    }

    private static boolean belongsToWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || Character.isSurrogate(c);
    }
}
