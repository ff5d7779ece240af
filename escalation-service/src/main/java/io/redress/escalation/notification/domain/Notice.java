package io.redress.escalation.notification.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What staff are told: reference, tier, target and due date, and nothing of a customer.
 *
 * @param occasion what the mail is about; nobody gets two mails of one occasion
 * @param feedbackId null when it is about a finding of reporting
 * @param mark the mark that was reached; null where none was
 * @param target null where no clock is involved
 * @param dueAt null where no clock is involved
 */
public record Notice(
        Kind kind,
        String occasion,
        UUID feedbackId,
        String reference,
        int tier,
        String target,
        String mark,
        Instant dueAt) {

    /** What the mail says. */
    public enum Kind {
        WARNING,
        OVERDUE,
        RAISED_OVERDUE,
        RAISED,
        CORRECTION,
        FINDING
    }
}
