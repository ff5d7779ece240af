package io.redress.sla.clock.domain;

import java.time.Instant;

/** A named instant on a clock. */
public record MarkTime(String name, Instant at) {}
