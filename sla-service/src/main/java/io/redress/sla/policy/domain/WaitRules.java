package io.redress.sla.policy.domain;

import java.util.Set;

/**
 * Which waits pause clocks, and for how long.
 *
 * @param reasonCodes the reasons that pause; any other is refused
 * @param daysPerWait business days a single wait may pause
 * @param daysPerCycle business days all waits of a cycle may pause together
 */
public record WaitRules(Set<String> reasonCodes, int daysPerWait, int daysPerCycle) {

    public WaitRules {
        reasonCodes = Set.copyOf(reasonCodes);
    }

    public boolean knows(String reasonCode) {
        return reasonCodes.contains(reasonCode);
    }
}
