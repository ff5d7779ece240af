package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.VersionRef;
import java.util.UUID;

/**
 * What makes a clock this one, and the versions it counts by, which only a migration changes.
 *
 * @param attempt counts clocks of one target in one cycle; more than one only where a breach was retracted
 * @param backstop whether an ANALYSIS began because no acknowledgement came
 */
public record ClockIdentity(
        UUID id, Target target, int cycle, int attempt, VersionRef policy, VersionRef calendar, boolean backstop) {

    ClockIdentity pinned(VersionRef newPolicy, VersionRef newCalendar) {
        return new ClockIdentity(id, target, cycle, attempt, newPolicy, newCalendar, backstop);
    }
}
