package io.redress.reporting.projection.domain;

import java.time.Instant;

/**
 * Something that is counted once, when it happened.
 *
 * @param subject  what it happened to; with producer and sequence, the event it comes from
 * @param name     {@code RESOLVED}, {@code PLAN_COMMUNICATED} …
 * @param detail   what it is counted by besides, such as the outcome; may be null
 * @param quantity how many at once
 */
public record StepFact(
        String subject,
        String producer,
        long sequence,
        String name,
        Instant happenedAt,
        String detail,
        int quantity,
        String sourceSystem,
        boolean historical) {}
