package io.redress.escalation.worklist;

import java.util.List;
import java.util.UUID;

/**
 * Which work a caller wants to see; null or empty means any, values of one filter are alternatives.
 *
 * @param departments ids or codes
 * @param teams ids or codes
 * @param assignees ids of members of staff
 * @param descending latest due date first
 */
public record WorklistFilter(
        List<Integer> tiers,
        List<String> departments,
        List<String> teams,
        List<UUID> assignees,
        List<String> states,
        List<String> severities,
        Boolean breached,
        boolean descending) {}
