package io.redress.intake.clients.domain;

/** Lets as many requests pass at once as it holds tokens; tokens come back evenly over a minute. */
public final class TokenBucket {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final int size;
    private double tokens;
    private long filledAt;

    /**
     * @param size tokens it holds, and that come back in a minute
     * @param nanos the present reading of a monotonic clock
     */
    public TokenBucket(int size, long nanos) {
        this.size = size;
        this.tokens = size;
        this.filledAt = nanos;
    }

    /**
     * What came of asking for a token.
     *
     * @param taken whether there was one
     * @param left how many are left
     * @param resetSeconds until it is full again
     * @param retrySeconds until there is one; 0 when one was taken
     */
    public record Answer(boolean taken, int size, int left, long resetSeconds, long retrySeconds) {}

    /** Takes a token where there is one. */
    public synchronized Answer take(long nanos) {
        tokens = Math.min(size, tokens + (nanos - filledAt) / NANOS_PER_MINUTE * size);
        filledAt = nanos;
        var taken = tokens >= 1;
        if (taken) {
            tokens--;
        }
        return new Answer(
                taken, size, (int) tokens, secondsFor(size - tokens), taken ? 0 : Math.max(1, secondsFor(1 - tokens)));
    }

    private long secondsFor(double missing) {
        return (long) Math.ceil(missing / size * 60);
    }

    /** Tokens it holds when full. */
    public int size() {
        return size;
    }
}
