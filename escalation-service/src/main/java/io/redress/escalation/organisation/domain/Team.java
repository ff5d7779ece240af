package io.redress.escalation.organisation.domain;

import java.util.List;
import java.util.UUID;

/**
 * The people of a department who work on one tier.
 *
 * @param code kebab-case name in events and filters
 * @param name what people read
 * @param distribution whether new feedback goes to one of the members or waits in the team's queue
 * @param openLimit how many open feedback one member is given at most; null for no limit
 */
public record Team(
        UUID id,
        String code,
        String name,
        UUID departmentId,
        Tier tier,
        UUID leadId,
        List<UUID> memberIds,
        Distribution distribution,
        Integer openLimit) {

    /** How a team gets its work. */
    public enum Distribution {
        PERSON,
        QUEUE
    }

    public Team {
        memberIds = List.copyOf(memberIds);
    }

    public boolean takes(int open) {
        return openLimit == null || open < openLimit;
    }
}
