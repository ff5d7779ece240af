package io.redress.sla.clock.domain;

import java.time.Instant;
import java.util.UUID;

/** A wait for the customer that intake has recorded and that is still on. */
public record Wait(UUID id, String reasonCode, Instant since) {}
