package io.redress.sla.messaging.outgoing;

import java.util.UUID;

/** The mark of a clock that something followed from. */
public record Occasion(UUID clockId, String target, String mark, int cycle, int generation) {}
