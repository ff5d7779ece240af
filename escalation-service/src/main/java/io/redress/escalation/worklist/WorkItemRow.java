package io.redress.escalation.worklist;

import java.time.Instant;
import java.util.UUID;

/** One line of the work list; people, teams and departments as ids. */
public record WorkItemRow(
        UUID feedbackId,
        String reference,
        int tier,
        UUID departmentId,
        UUID teamId,
        UUID assigneeId,
        String state,
        String severity,
        Instant receivedAt,
        Instant nextDueAt,
        String nextTarget,
        boolean breached,
        int escalations) {}
