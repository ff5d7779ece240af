package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** Another service holds no text about the feedback any more. */
public record ErasureCompleted(UUID feedbackId, UUID erasureId, Instant completedAt) {}
