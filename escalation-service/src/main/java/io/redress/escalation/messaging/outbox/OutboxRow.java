package io.redress.escalation.messaging.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event on its way into the outbox; the database gives it its sequence and what it was based on. */
record OutboxRow(UUID id, String subject, String type, Instant time, String payload, String traceparent) {}
