package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** A target was met after all: the fact arrived late. */
public record BreachRetracted(UUID feedbackId, UUID clockId, String newState) {}
