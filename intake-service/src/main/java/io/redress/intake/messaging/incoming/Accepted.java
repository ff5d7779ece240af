package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** The person in charge took it on. */
public record Accepted(UUID feedbackId, Integer tier, String departmentName, String teamName, UUID assigneeId) {}
