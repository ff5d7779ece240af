package io.redress.escalation.messaging.incoming;

import io.redress.escalation.ladder.EscalateFinding;
import jakarta.inject.Singleton;

/** Public opinion turning against us is an escalation; praise is not. */
@Singleton
class OpinionSpikeDetectedHandler implements EventHandler<OpinionSpikeDetected> {

    private static final String POSITIVE = "POSITIVE";

    private final EscalateFinding escalateFinding;

    OpinionSpikeDetectedHandler(EscalateFinding escalateFinding) {
        this.escalateFinding = escalateFinding;
    }

    @Override
    public String type() {
        return "redress.reporting.opinion-spike-detected.v1";
    }

    @Override
    public Class<OpinionSpikeDetected> payload() {
        return OpinionSpikeDetected.class;
    }

    @Override
    public void handle(IncomingEvent<OpinionSpikeDetected> event) {
        if (!POSITIVE.equals(event.data().direction())) {
            escalateFinding.opinionSpike(event.data().spikeId());
        }
    }
}
