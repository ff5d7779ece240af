package io.redress.intake.channels.reading;

import com.dashjoin.jsonata.Jsonata.Frame;
import java.util.List;

/**
 * What the expressions of one delivery may take together, and how much each may make. Steps are counted, not seconds: how
 * long a step takes depends on what else the machine does, and the very first ones also load code. A step that comes to a
 * long list counts as several, since the next may copy it.
 */
final class Effort {

    /** How deep brackets may be nested, and functions call themselves. */
    static final int DEEPEST = 100;

    /** A few seconds on a busy machine; the transaction in which a delivery is read must not be idle for twenty. */
    private static final int MOST_STEPS = 2_000_000;

    private static final int ELEMENTS_OF_A_STEP = 10;

    private final Weights weights;
    private final GrowingFunctions functions;
    private int steps;
    private int depth;

    Effort(Object delivery) {
        this.weights = new Weights(delivery);
        this.functions = new GrowingFunctions(weights);
    }

    /**
     * Counts what is evaluated in this frame, and what is made by it.
     *
     * @param shown the expression as a message may show it
     * @throws UnmappableException while evaluating, when it becomes too much
     */
    void bound(Frame frame, String shown) {
        depth = 0;
        weights.begin(shown);
        functions.bind(frame);
        frame.setEvaluateEntryCallback((expression, input, within) -> enter(shown));
        frame.setEvaluateExitCallback((expression, input, within, result) -> leave(result, shown));
    }

    private void enter(String shown) {
        take(1, shown);
        if (++depth > DEEPEST) {
            throw new UnmappableException(
                    "The expression " + shown + " calls itself, or is nested, deeper than " + DEEPEST + " levels.");
        }
    }

    private void leave(Object result, String shown) {
        depth--;
        if (result instanceof List<?> list) {
            take(list.size() / ELEMENTS_OF_A_STEP, shown);
        }
        weights.weigh(result);
    }

    private void take(int more, String shown) {
        steps += more;
        if (steps > MOST_STEPS) {
            throw new UnmappableException("The expressions of the delivery take more than " + MOST_STEPS
                    + " steps; the last was " + shown + ". Make them simpler.");
        }
    }
}
