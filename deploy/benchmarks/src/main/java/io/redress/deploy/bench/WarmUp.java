package io.redress.deploy.bench;

/** Lets a system work before it is measured, until its JVMs have compiled what matters. */
final class WarmUp {

    /** Of one core, over one part of the warm-up. */
    private static final double LITTLE = 0.05;

    private static final int MOST_PARTS = 10;

    private WarmUp() {}

    /**
     * Repeats a part until compiling takes little time beside it, ten times at most.
     *
     * @param part as long as the warm-up that was asked for
     */
    static void of(Redress redress, Lab lab, Runnable part) {
        for (int parts = 1; parts <= MOST_PARTS; parts++) {
            double compiledBefore = redress.compilerSeconds();
            long start = System.nanoTime();
            part.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            double share = (redress.compilerSeconds() - compiledBefore) / seconds;
            lab.say("warming up: compilers took %.0f %% of a core over %.0f s".formatted(100 * share, seconds));
            if (share < LITTLE) {
                return;
            }
        }
    }
}
