package io.redress.deploy.platform;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person at the keyboard what is going on, and since when. */
final class Progress {

    private final PrintStream out;
    private final long startedAt = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String sentence) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), sentence);
        out.flush();
    }

    void print(String text) {
        out.println(text);
        out.flush();
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
