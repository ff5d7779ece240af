package io.redress.sla.calendar;

import io.redress.sla.policy.domain.VersionRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of a calendar. It never changes; a change is the next one.
 *
 * @param effectiveAt from when clocks that start are computed with it
 * @param authorId who wrote it, as an opaque id; null for what the service wrote itself
 */
public record CalendarVersion(
        VersionRef ref, CalendarDocument calendar, Instant effectiveAt, Instant createdAt, UUID authorId) {}
