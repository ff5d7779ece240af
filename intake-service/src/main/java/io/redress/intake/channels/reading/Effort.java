package io.redress.intake.channels.reading;

import com.dashjoin.jsonata.Jsonata.Frame;

/**
 * What the expressions of one delivery may take together. Steps are counted, not seconds: how long a step takes depends
 * on what else the machine does, and the very first ones also load code.
 */
final class Effort {

    private static final int DEEPEST = 100;

    /** A few seconds on a busy machine; the transaction in which a delivery is read must not be idle for twenty. */
    private static final int MOST_STEPS = 2_000_000;

    private int steps;
    private int depth;

    /**
     * Counts what is evaluated in this frame.
     *
     * @param shown the expression as a message may show it
     * @throws UnmappableException while evaluating, when it becomes too much
     */
    void bound(Frame frame, String shown) {
        depth = 0;
        frame.setEvaluateEntryCallback((expression, input, within) -> enter(shown));
        frame.setEvaluateExitCallback((expression, input, within, result) -> depth--);
    }

    private void enter(String shown) {
        if (++steps > MOST_STEPS) {
            throw new UnmappableException("The expressions of the delivery take more than " + MOST_STEPS
                    + " steps; the last was " + shown + ". Make them simpler.");
        }
        if (++depth > DEEPEST) {
            throw new UnmappableException(
                    "The expression " + shown + " calls itself, or is nested, deeper than " + DEEPEST + " levels.");
        }
    }
}
