package io.redress.sla.clock;

import java.time.Instant;

/**
 * Clocks were started or changed, and the change is committed.
 *
 * @param next the earliest instant at which something is to be done about one of them
 */
public record ClocksSet(Instant next) {}
