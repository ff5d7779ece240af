package io.redress.intake.outlook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What the other services said lies ahead of feedback; null for what nobody said.
 *
 * @param tier who deals with it: 1, 2 or 3
 * @param state how the assignment stands
 * @param nextTarget the target whose clock is due next
 * @param nextDueAt when that is
 * @param breached the targets that were missed in the newest cycle
 */
public record Outlook(
        Integer tier,
        String department,
        String team,
        UUID assigneeId,
        String state,
        boolean planExpected,
        String nextTarget,
        Instant nextDueAt,
        List<String> breached) {}
