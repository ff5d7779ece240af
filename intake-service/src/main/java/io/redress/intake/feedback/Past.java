package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * Where feedback of an import comes from, and what had already happened to it.
 *
 * @param importId the import
 * @param historical whether it is history: never routed, never alarms
 * @param acknowledgedAt when it was acknowledged; null if that is not known
 * @param resolvedAt when it was resolved; null if that is not known
 * @param closedAt when it was closed; null if that is not known
 * @param outcome how it was resolved; null if that is not known
 */
public record Past(
        UUID importId,
        boolean historical,
        Instant acknowledgedAt,
        Instant resolvedAt,
        Instant closedAt,
        Outcome outcome) {}
