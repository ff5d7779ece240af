package io.redress.sla.deadline.domain;

import java.util.List;

/**
 * How many clocks of a target were fulfilled per working day.
 *
 * @param perDay one figure for each working day looked at, in rising order
 */
public record Throughput(List<Long> perDay) {

    /** Below this, nothing is said about the future. */
    public static final int FEWEST_DAYS = 5;

    public Throughput {
        perDay = perDay.stream().sorted().toList();
    }

    public boolean isEnough() {
        return perDay.size() >= FEWEST_DAYS;
    }

    /** By nearest rank. @param percent above 0, at most 100 */
    public long percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * perDay.size());
        return perDay.get(Math.max(rank, 1) - 1);
    }
}
