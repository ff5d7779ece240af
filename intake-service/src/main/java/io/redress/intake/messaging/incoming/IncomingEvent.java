package io.redress.intake.messaging.incoming;

import java.time.Instant;

/**
 * An event of another service as a handler gets it: in order per producer and subject, and only once.
 *
 * @param producer {@code intake}, {@code escalation}, {@code sla} or {@code reporting}
 * @param sequence counts 1, 2, 3 … per producer and subject
 * @param time when the producer recorded it
 */
public record IncomingEvent<T>(
        String id, String producer, String type, String subject, long sequence, Instant time, T data) {}
