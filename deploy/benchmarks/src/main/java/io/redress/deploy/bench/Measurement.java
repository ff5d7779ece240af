package io.redress.deploy.bench;

/**
 * One round of one side.
 *
 * @param value the figure, in the row's unit
 * @param operations how many operations it took, for the CPU time of one
 * @param cpu what the machine's parts used meanwhile
 */
record Measurement(double value, long operations, CpuUse cpu) {

    /** CPU seconds per 1,000 operations of everything but the load generator. */
    double cpuPerThousand() {
        return operations == 0 ? Double.NaN : cpu.system() * 1_000 / operations;
    }
}
