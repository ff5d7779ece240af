package io.redress.sla.deadline.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What of the open clocks of one target is likely to be missed: they are worked off in the order in which they are due,
 * the overdue ones first, as many a working day as were worked off in the past.
 *
 * @param overdue open clocks that are past due already
 * @param throughput past figures, fewer than {@link Throughput#FEWEST_DAYS} of which allow no shares
 */
public record Forecast(long overdue, Throughput throughput, List<Band> bands) {

    /** On a slow day: on 85 of 100 days more was done. */
    public static final int SLOW = 15;
    /** On a usual day. */
    public static final int USUAL = 50;
    /** On a quick day: on 85 of 100 days less was done. */
    public static final int QUICK = 85;

    /**
     * Clocks that are due within a stretch of time.
     *
     * @param open how many
     * @param workingDays from now to the end of the stretch, parts of days counted
     */
    public record Due(Instant from, Instant to, long open, double workingDays) {}

    /**
     * The same with the shares, null where there is too little to go by or nothing open.
     *
     * @param slow share missed if all days are slow, the most
     */
    public record Band(Due due, Double slow, Double usual, Double quick) {}

    /** @param due stretches in their order, each beginning where the one before ends */
    public static Forecast of(long overdue, Throughput throughput, List<Due> due) {
        List<Band> bands = new ArrayList<>();
        long before = overdue;
        for (Due stretch : due) {
            boolean known = throughput.isEnough() && stretch.open() > 0;
            bands.add(
                    known
                            ? new Band(
                                    stretch,
                                    missed(stretch, before, throughput.percentile(SLOW)),
                                    missed(stretch, before, throughput.percentile(USUAL)),
                                    missed(stretch, before, throughput.percentile(QUICK)))
                            : new Band(stretch, null, null, null));
            before += stretch.open();
        }
        return new Forecast(overdue, throughput, bands);
    }

    private static double missed(Due stretch, long before, long perDay) {
        double undone = before + stretch.open() - perDay * stretch.workingDays();
        return Math.clamp(undone / stretch.open(), 0.0, 1.0);
    }
}
