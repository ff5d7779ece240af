package io.redress.sla.clock.domain;

import java.time.Instant;

/** When a pause has used up what it may. */
public record PauseLimit(Instant at, Kind kind) {

    /** Which of the two limits comes first. */
    public enum Kind {
        PER_WAIT,
        PER_CYCLE
    }
}
