package io.redress.reporting.report.domain;

import java.time.Instant;
import java.util.Optional;

/** What a clock counts as at an instant. The queries say the same in SQL, and a test holds them against this. */
public enum ClockStanding {
    MET,
    BREACHED,
    RUNNING,
    PAUSED,
    CANCELLED;

    /**
     * @param state as the sla-service told it last; a state this version does not know counts as nothing
     * @return empty for clocks that do not apply
     */
    public static Optional<ClockStanding> of(String state, Instant dueAt, Instant asOf) {
        return switch (state) {
            case "MET" -> Optional.of(MET);
            case "BREACHED" -> Optional.of(BREACHED);
            case "RUNNING" -> Optional.of(dueAt.isBefore(asOf) ? BREACHED : RUNNING);
            case "PAUSED" -> Optional.of(PAUSED);
            case "CANCELLED" -> Optional.of(CANCELLED);
            default -> Optional.empty();
        };
    }
}
