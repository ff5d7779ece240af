package io.redress.intake.communication.domain;

import java.time.Duration;

/** How long to wait before a mail that did not go out is tried again, and when to give up. */
public final class SendingAttempts {

    /** With the pauses between them they last about half a day. */
    public static final int LIMIT = 20;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 12;

    private SendingAttempts() {}

    /**
     * Doubles from five seconds to an hour.
     *
     * @param made how many attempts were made, from 1
     * @param jitter from 0 to 1; spreads retries over the second half of the pause
     */
    public static Duration pauseAfter(int made, double jitter) {
        var doubled = FIRST.multipliedBy(1L << Math.min(made - 1, MOST_DOUBLINGS));
        var pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause.dividedBy(2).plusMillis((long) (pause.toMillis() / 2 * jitter));
    }

    /** Whether no further attempt is made after this many. */
    public static boolean isLast(int made) {
        return made >= LIMIT;
    }
}
