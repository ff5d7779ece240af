package io.redress.reporting.projection.domain;

/**
 * How long a clock ran, in seconds; null where it is not known.
 *
 * @param businessSeconds          working time, pauses left out
 * @param elapsedSeconds           elapsed time, pauses left out
 * @param pausedSeconds            elapsed time in pauses
 * @param customerPerceivedSeconds elapsed time from the first receipt, over all cycles, with pauses
 */
public record Durations(
        Double businessSeconds, Double elapsedSeconds, Double pausedSeconds, Double customerPerceivedSeconds) {}
