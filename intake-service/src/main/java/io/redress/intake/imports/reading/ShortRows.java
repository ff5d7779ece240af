package io.redress.intake.imports.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells rows that leave out what is empty at their end, as spreadsheets write them, from pieces of a row that a line break
 * has torn, and from sums and notes below a table. Such a row begins as whole rows before it do (a number, a word, a date),
 * has at least half of the fields, and makes no whole row together with the short one beside it.
 */
final class ShortRows {

    private static final int MOST_SHAPES = 64;
    private static final int LONGEST_BEGINNING = 40;

    private final int columns;
    private final Set<String> beginnings = new HashSet<>();
    private int before;

    ShortRows(int columns) {
        this.columns = columns;
    }

    /**
     * Whether this row is whole but for fields that are empty at its end; each row is asked for once, in order.
     *
     * @param after the fields of the row after it; null at the end
     */
    boolean isWhole(List<String> fields, List<String> after) {
        var count = fields.size();
        if (count >= columns) {
            before = 0;
            if (beginnings.size() < MOST_SHAPES) {
                beginnings.add(beginning(fields));
            }
            return count == columns;
        }
        var whole = count > 1
                && count * 2 >= columns
                && beginsAsOthers(fields)
                && !completes(before, count)
                && (after == null
                        || after.size() >= columns
                        || beginsAsOthers(after) && !completes(count, after.size()));
        before = count;
        return whole;
    }

    private boolean completes(int first, int second) {
        return first > 0 && first + second - 1 == columns;
    }

    private boolean beginsAsOthers(List<String> fields) {
        return !fields.getFirst().isBlank() && beginnings.contains(beginning(fields));
    }

    /** The first field, one {@code 9} for each number in it and one {@code a} for each word. */
    private static String beginning(List<String> fields) {
        var field = fields.getFirst().strip();
        var shape = new StringBuilder();
        for (var i = 0; i < Math.min(field.length(), LONGEST_BEGINNING); i++) {
            var c = field.charAt(i);
            var kind = Character.isDigit(c) ? '9' : Character.isLetter(c) ? 'a' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
