package io.redress.deploy.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the command line asks for.
 *
 * @param rows ids of the rows to run, all when empty
 * @param rounds how often each side is measured
 * @param round how long one measurement lasts
 * @param warmUp how long the system works before the first measurement
 * @param size how many rows the tables get where a row is about many; 0 for as many as it says
 */
record Options(List<String> rows, int rounds, Duration round, Duration warmUp, int size, boolean list) {

    static final String USAGE = """
        deploy/bench [ROW...] [--rounds N] [--seconds S] [--warm-up S] [--size N]
        deploy/bench --list

          ROW          rows of performance.md, for example P1 P6; all of them when none is named
          --rounds     how often each side is measured, in turns (5)
          --seconds    how long one measurement lasts (7)
          --warm-up    how many seconds the system works before it is measured (20)
          --size       clocks or rows in P7 to P10 and P16 instead of what they say, to try them
        """;

    static Options parse(List<String> words) {
        List<String> rows = new ArrayList<>();
        int rounds = 5;
        int seconds = 7;
        int warmUp = 20;
        int size = 0;
        boolean list = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--rounds" -> rounds = number(words, ++i);
                case "--seconds" -> seconds = number(words, ++i);
                case "--warm-up" -> warmUp = number(words, ++i);
                case "--size" -> size = number(words, ++i);
                case "--list" -> list = true;
                default -> rows.add(row(words.get(i)));
            }
        }
        return new Options(rows, rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(warmUp), size, list);
    }

    /** How many there are to be of what a row is about. */
    int sizeOr(int usual) {
        return size == 0 ? usual : size;
    }

    private static String row(String word) {
        if (word.startsWith("-")) {
            throw new BenchException("deploy/bench does not know '" + word + "'.\n\n" + USAGE);
        }
        return word.toUpperCase(Locale.ROOT);
    }

    private static int number(List<String> words, int index) {
        String option = words.get(index - 1);
        try {
            int number = Integer.parseInt(words.get(index));
            if (number > 0) {
                return number;
            }
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new BenchException(option + " takes a whole number.\n\n" + USAGE, e);
        }
        throw new BenchException(option + " takes a number above 0.");
    }
}
