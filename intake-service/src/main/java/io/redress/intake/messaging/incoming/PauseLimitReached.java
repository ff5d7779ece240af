package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.UUID;

/** A clock has paused for as long as it may. */
public record PauseLimitReached(UUID feedbackId, UUID waitId, Instant reachedAt) {}
