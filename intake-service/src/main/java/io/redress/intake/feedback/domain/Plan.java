package io.redress.intake.feedback.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the customer was told about how and by when.
 *
 * @param id the same over the revisions of one cycle
 * @param revision counts from 1
 * @param promisedOn the promised day
 */
public record Plan(UUID id, int revision, Instant at, String text, LocalDate promisedOn, Channel channel) {}
