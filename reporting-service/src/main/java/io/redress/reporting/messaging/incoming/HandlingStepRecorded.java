package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.handling-step-recorded.v1}. */
public record HandlingStepRecorded(Instant doneAt, String stepType) implements Countable {

    @Override
    public List<Step> steps() {
        return Step.once("HANDLING_STEP", doneAt, stepType);
    }
}
