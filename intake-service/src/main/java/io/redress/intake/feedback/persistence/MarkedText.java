package io.redress.intake.feedback.persistence;

import io.redress.intake.feedback.domain.Match.Fragment;
import io.redress.intake.feedback.domain.Match.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Text in which the database has marked words, with characters that no text has a use for. */
final class MarkedText {

    /** What the database is told to write before and after a word, and between fragments. */
    static final String FRAGMENTS =
            "StartSel=\uE000, StopSel=\uE001, FragmentDelimiter=\uE002, MaxFragments=3, MinWords=8, MaxWords=24";

    /** The same for a text that is shown whole. */
    static final String WHOLE = "StartSel=\uE000, StopSel=\uE001, HighlightAll=true";

    /** What is translated in the text first: the first three become {@link #STAND_INS}, the others are taken out. */
    static final String SIGNS = "<_~\uE000\uE001\uE002\uE003\uE004\uE005";

    /** Stand for what the database would take for the beginning of a tag, host or path, whose end it would look for long. */
    static final String STAND_INS = "\uE003\uE004\uE005";

    private MarkedText() {}

    /** The fragments in which something is marked. */
    static List<Fragment> fragments(String field, String marked) {
        return marked == null
                ? List.of()
                : Arrays.stream(marked.split("\uE002"))
                        .map(text -> fragment(field, text))
                        .filter(fragment -> !fragment.marks().isEmpty())
                        .toList();
    }

    private static Fragment fragment(String field, String marked) {
        var text = new StringBuilder(marked.length());
        var marks = new ArrayList<Mark>();
        var from = 0;
        for (var i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case '\uE000' -> from = text.length();
                case '\uE001' -> marks.add(new Mark(from, text.length()));
                case '\uE003' -> text.append('<');
                case '\uE004' -> text.append('_');
                case '\uE005' -> text.append('~');
                default -> text.append(marked.charAt(i));
            }
        }
        return new Fragment(field, text.toString(), List.copyOf(marks));
    }
}
