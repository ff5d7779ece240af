package io.redress.sla.clock.domain;

import java.time.Instant;

/**
 * An entry of a ledger as it is kept.
 *
 * @param recordedAt by the clock of the database
 */
public record RecordedFact(ClockFact fact, Instant recordedAt) {}
