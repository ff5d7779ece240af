package io.redress.intake.imports.reading;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.regex.Pattern;

/** Separated values in which a backslash stands before a quote that is text, as databases write them: doubles such quotes. */
final class Backslashes extends Reader {

    private static final Pattern BEFORE_QUOTES =
            Pattern.compile("[^\\\\\"](?:\\\\\\\\)*\\\\\"(?![ ]*(?:[,;\t|\r\n\"]|$))");
    private static final Pattern DOUBLED_QUOTES = Pattern.compile("[^,;\t|\r\n\"\\\\]\"\"[^,;\t|\r\n\"]");

    private final PushbackReader text;
    private boolean doubled;

    private Backslashes(PushbackReader text) {
        this.text = text;
    }

    /** Whether a text is written so. */
    static boolean areIn(String head) {
        return BEFORE_QUOTES.matcher(head).find()
                && !DOUBLED_QUOTES.matcher(head).find();
    }

    /** The text with doubled quotes. */
    static PushbackReader undone(PushbackReader text) {
        return new PushbackReader(new Backslashes(text));
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var count = 0;
        for (; count < length; count++) {
            var c = next();
            if (c < 0) {
                return count == 0 ? -1 : count;
            }
            into[offset + count] = (char) c;
        }
        return count;
    }

    private int next() throws IOException {
        if (doubled) {
            doubled = false;
            return '"';
        }
        var c = text.read();
        if (c != '\\') {
            return c;
        }
        var after = text.read();
        if (after == '"') {
            doubled = true;
            return '"';
        }
        if (after >= 0 && after != '\\') {
            text.unread(after);
        }
        return c;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
