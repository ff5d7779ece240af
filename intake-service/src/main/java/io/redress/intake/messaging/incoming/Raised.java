package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** It went to a higher tier, or to the head of a department. */
public record Raised(
        UUID feedbackId,
        Integer toTier,
        String departmentName,
        String teamName,
        UUID assigneeId,
        boolean planRequested,
        boolean notifyCustomer,
        UUID escalationId) {}
