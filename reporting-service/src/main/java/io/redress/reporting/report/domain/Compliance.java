package io.redress.reporting.report.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a group of clocks stands at one instant, see {@link Definition#SLA_COMPLIANCE}.
 *
 * @param met       fulfilled in time
 * @param breached  fulfilled late, or open and overdue
 * @param running   open and not yet due
 * @param paused    standing still
 * @param cancelled withdrawn, merged or made pointless before they came due
 * @param metThanksToPause those of met that a pause has saved
 * @param overridden those of all whose due date a person has set
 * @param withoutOverrides the same clocks by the due dates that rules compute
 */
public record Compliance(
        long met,
        long breached,
        long running,
        long paused,
        long cancelled,
        long metThanksToPause,
        long overridden,
        Outcomes withoutOverrides) {

    public static final Compliance NONE = new Compliance(0, 0, 0, 0, 0, 0, 0, new Outcomes(0, 0, 0));

    /** What clocks that are neither paused nor cancelled count as. */
    public record Outcomes(long met, long breached, long running) {

        /** The share that was met; empty when nothing has an outcome. */
        public Optional<BigDecimal> share() {
            return Ratio.of(met, met + breached);
        }

        Outcomes plus(Outcomes other) {
            return new Outcomes(met + other.met, breached + other.breached, running + other.running);
        }
    }

    /** The share that was met; empty when nothing has an outcome. */
    public Optional<BigDecimal> share() {
        return Ratio.of(met, met + breached);
    }

    public Compliance plus(Compliance other) {
        return new Compliance(
                met + other.met,
                breached + other.breached,
                running + other.running,
                paused + other.paused,
                cancelled + other.cancelled,
                metThanksToPause + other.metThanksToPause,
                overridden + other.overridden,
                withoutOverrides.plus(other.withoutOverrides));
    }

    /**
     * What is left of the breaches that an objective allows: 1 untouched, 0 used up, below 0 overdrawn.
     *
     * @param objective the share that ought to be met, such as 0.95
     */
    public double errorBudgetRemaining(double objective) {
        long decided = met + breached;
        if (decided == 0) {
            return 1;
        }
        double allowed = decided * (1 - objective);
        return allowed == 0 ? (breached == 0 ? 1 : 0) : 1 - breached / allowed;
    }
}
