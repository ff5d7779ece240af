package io.redress.sla.clock.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A person's word on when a clock is due, in place of what the rules compute. It holds, whatever else is recomputed, until
 * it is withdrawn, another one replaces it, or the clock has its outcome.
 *
 * @param overriddenAt when it was given; a pause that lasts longer still moves the due instant
 * @param reasonCode may be null
 */
public record DueOverride(UUID id, Instant dueAt, Instant overriddenAt, String reasonCode) {}
