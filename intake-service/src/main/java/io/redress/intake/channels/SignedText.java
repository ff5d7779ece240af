package io.redress.intake.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text that a sender signed, as a mapping describes it: literal pieces, and placeholders in braces. */
final class SignedText {

    private SignedText() {}

    /** A literal piece, or a placeholder. */
    record Piece(boolean placeholder, String text) {

        /** What follows the colon of {@code header:Name}; empty for another placeholder. */
        Optional<String> argument(String kind) {
            return placeholder && text.startsWith(kind + ":")
                    ? Optional.of(text.substring(kind.length() + 1))
                    : Optional.empty();
        }
    }

    static List<Piece> pieces(String template) {
        var pieces = new ArrayList<Piece>();
        var position = 0;
        while (position < template.length()) {
            var open = template.indexOf('{', position);
            var close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                pieces.add(new Piece(false, template.substring(position)));
                break;
            }
            if (open > position) {
                pieces.add(new Piece(false, template.substring(position, open)));
            }
            pieces.add(new Piece(true, template.substring(open + 1, close)));
            position = close + 1;
        }
        return pieces;
    }

    /** The expressions in it. */
    static List<String> expressions(String template) {
        return pieces(template).stream()
                .flatMap(piece -> piece.argument("field").stream())
                .toList();
    }
}
