package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** {@code redress.escalation.ladder-step-taken.v1}. */
public record LadderStepTaken(Instant takenAt, String action) implements Countable {

    @Override
    public List<Step> steps() {
        return Step.once("LADDER_STEP", takenAt, action);
    }
}
