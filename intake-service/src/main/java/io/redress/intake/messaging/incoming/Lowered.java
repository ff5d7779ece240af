package io.redress.intake.messaging.incoming;

import java.util.UUID;

/** A raise was undone. */
public record Lowered(UUID feedbackId, Integer toTier, String departmentName, String teamName, UUID assigneeId) {}
