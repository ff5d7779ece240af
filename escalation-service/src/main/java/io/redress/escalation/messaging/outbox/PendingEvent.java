package io.redress.escalation.messaging.outbox;

import java.time.Instant;
import java.util.UUID;

/** A committed event that the broker has not acknowledged yet. */
record PendingEvent(
        UUID id, String subject, long sequence, String type, Instant time, byte[] payload, String traceparent) {}
