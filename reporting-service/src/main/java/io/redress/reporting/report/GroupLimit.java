package io.redress.reporting.report;

import io.redress.reporting.http.Problems;

/** Keeps an answer readable, and the memory it takes bounded. */
final class GroupLimit {

    private static final int MOST_GROUPS = 5_000;

    /** What to ask the database for, to notice that there are too many. */
    static final int ONE_TOO_MANY = MOST_GROUPS + 1;

    private GroupLimit() {}

    static void check(int groups) {
        if (groups > MOST_GROUPS) {
            throw Problems.unprocessable(
                    "TOO_MANY_GROUPS",
                    "This would be more than " + MOST_GROUPS
                            + " groups. Group by fewer dimensions, or ask for a shorter period.");
        }
    }
}
