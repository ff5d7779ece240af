package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** Somebody is in charge. */
public record Assigned(
        UUID feedbackId, Integer tier, String departmentName, String teamName, UUID assigneeId, String state) {}
