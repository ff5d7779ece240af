package io.redress.intake.privacy.domain;

import java.util.List;
import java.util.UUID;

/**
 * How far an erasure has come, in pieces of feedback.
 *
 * @param blanked done in this service
 * @param escalation confirmed by escalation-service; likewise the others
 * @param deliveriesToSettle deliveries that hold the person's data beside items that wait for somebody, up to 100
 */
public record ErasureProgress(int blanked, int escalation, int sla, int reporting, List<UUID> deliveriesToSettle) {}
