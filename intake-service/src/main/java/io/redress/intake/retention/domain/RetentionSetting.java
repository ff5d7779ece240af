package io.redress.intake.retention.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long something is kept.
 *
 * @param keepDays null for ever
 * @param version counts changes from 1
 * @param changedAt null for as it shipped
 */
public record RetentionSetting(RetentionKind kind, Integer keepDays, int version, Instant changedAt) {

    /** What is older than this goes; empty where nothing does. */
    public Optional<Instant> before(Instant now) {
        return Optional.ofNullable(keepDays).map(days -> now.minus(Duration.ofDays(days)));
    }
}
