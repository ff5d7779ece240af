package io.redress.intake.triage.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Text as lower-case words, made in one pass without regular expressions. Umlauts are written out ({@code ae} for
 * {@code ä}, {@code ss} for {@code ß}), as people do who have no keys for them, and however they are encoded.
 */
public final class Words {

    private static final int LONGEST_WORD = 60;
    private static final int FIRST_BEYOND_ASCII = 128;

    private Words() {}

    /** The words of these texts in order; an empty word stands between two texts, so that no phrase spans them. */
    public static List<String> of(String... texts) {
        var words = new ArrayList<String>();
        for (var text : texts) {
            if (text != null) {
                split(composed(text), words);
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
                words.add(folded(text.substring(start, Math.min(i, start + LONGEST_WORD))));
                start = -1;
            }
        }
    }

    /** Some systems send an umlaut as a vowel with two dots behind it. */
    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A word as it stands among others. */
    static String folded(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        return lower.replace("’", "'")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
    }

    private static boolean isPlain(String word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** The same of several words. */
    static Set<String> folded(Set<String> words) {
        return words.stream().map(Words::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean belongsToWord(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || Character.isSurrogate(c);
    }
}
