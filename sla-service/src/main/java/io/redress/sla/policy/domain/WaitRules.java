package io.redress.sla.policy.domain;

import java.util.Map;
import java.util.Set;

/**
 * Which waits pause clocks, and for how long.
 *
 * @param reasonCodes the reasons that pause; any other is refused
 * @param daysPerWait business days a single wait may pause
 * @param daysByReason the same for single reasons, where it is another
 * @param daysPerCycle business days all waits of a cycle may pause together
 */
public record WaitRules(Set<String> reasonCodes, int daysPerWait, Map<String, Integer> daysByReason, int daysPerCycle) {

    public WaitRules {
        reasonCodes = Set.copyOf(reasonCodes);
        daysByReason = Map.copyOf(daysByReason);
    }

    /** Business days a wait for this reason may pause. */
    public int daysFor(String reasonCode) {
        return daysByReason.getOrDefault(reasonCode, daysPerWait);
    }

    public boolean knows(String reasonCode) {
        return reasonCodes.contains(reasonCode);
    }
}
